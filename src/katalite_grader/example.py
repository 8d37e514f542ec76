"""▶ Run code: the learner's function called with the inputs of the statement's example, which can be edited."""

import importlib
import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from katalite_grader import messages
from katalite_grader.advice import advice
from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.diagnosis import unreadable
from katalite_grader.sandbox import Sandbox
from katalite_grader.texts import value_text

RESULT_TEXT = 4_000
# Besides np itself, what NumPy writes when it shows an array.
_NAMES = {"np": np, "numpy": np, "array": np.array, "nan": np.nan, "inf": np.inf} | {
    name: getattr(np, name)
    for name in ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool_", "complex128")
}
_PRINTED_ARRAY = re.compile(r"\[(?:[-+\d.eE\[\]\s]|nan|inf|True|False)*\]")
_GAP = re.compile(r"(?<=[\d.\]nfe])\s+(?=[-+\d.\[niTF])")


def run_example(sandbox: Sandbox, arguments: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Evaluate each input, call the function by keyword, and describe the result.

    An argument is its name, an expression, and the example's own expression: where that makes an array, lists of
    numbers become one, as in the statement.
    Gives `{"ok": true, "result", "type", "shape", "dtype", "changed": [name], "seconds"}`, or `{"ok": false, "message",
    "type", "frames", "argument"}`, where `argument` names the input that cannot be evaluated or is null.
    """
    values = {}
    for name, expression, *like in arguments:
        value, failure = _evaluate(sandbox, name, expression, *like)
        if failure is not None:
            return failure
        values[name] = value
    answer = sandbox.answer(Call(sandbox.function, (), values))
    if answer.raised is not None:
        return _raised(answer)
    value = _as_data(answer.value)
    is_array = isinstance(value, np.ndarray | np.generic)
    return {
        "ok": True,
        "result": value_text(value, RESULT_TEXT),
        "type": value.type_name if isinstance(value, Opaque) else type(value).__name__,
        "shape": list(value.shape) if is_array else None,
        "dtype": str(value.dtype) if is_array else None,
        "changed": list(answer.changed),
        "seconds": answer.seconds,
    }


def _evaluate(sandbox: Sandbox, name: str, expression: str, like: str = "") -> tuple[Any, dict[str, Any] | None]:
    def failure(message: str, kind: str) -> tuple[None, dict[str, Any]]:
        return None, {"ok": False, "message": message, "type": kind, "frames": [], "argument": name}

    # "X = [1, 2]" is taken for what it says.
    text = re.sub(rf"^\s*{re.escape(name)}\s*=(?!=)", "", expression).strip()
    if not text:
        return failure(messages.empty_expression(name), "SyntaxError")
    if _PRINTED_ARRAY.fullmatch(text):
        text = _GAP.sub(", ", text)
    try:
        value = eval(text, _NAMES | _library_names(text))
        if like.startswith("np.") and isinstance(value, list):
            return _array(value, eval(like, dict(_NAMES))), None
    except SyntaxError as error:
        return failure(messages.bad_input(name, unreadable(text, error).detail), type(error).__name__)
    except BaseException as error:
        raised = sandbox.describe(error)
        if isinstance(error, ValueError) and "inhomogeneous" in raised.message:
            return failure(messages.ragged(name), raised.type)
        todo = advice(raised.base, raised.message, text, _NAMES, sandbox.levels)
        return failure(messages.bad_expression(name, raised.type, raised.message, todo), raised.type)
    return value, None


def _library_names(text: str) -> dict[str, Any]:
    """What an input uses as `code_text.expression` spells it, imported now."""
    found: dict[str, Any] = {}
    if "Decimal(" in text:
        found["Decimal"] = importlib.import_module("decimal").Decimal
    if "Fraction(" in text:
        found["Fraction"] = importlib.import_module("fractions").Fraction
    if "datetime." in text:
        found["datetime"] = importlib.import_module("datetime")
    if re.search(r"\bpd\.", text):
        found["pd"] = importlib.import_module("pandas")
    return found


def _array(value: list[Any], like: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The array of a list: of the example's dtype where that can hold its numbers, and whole numbers have 64 bits."""
    array = np.array(value)
    if array.dtype.kind == "i":
        array = np.array(value, dtype=np.int64)
    return array.astype(like.dtype) if np.can_cast(array.dtype, like.dtype, "same_kind") else array


def _raised(answer: Answer) -> dict[str, Any]:
    assert answer.raised is not None
    raised = answer.raised
    line = raised.frames[-1].line if raised.frames else None
    if raised.base == "SystemExit":
        message = messages.exited(line)
    elif raised.base == "MemoryError":
        message = messages.MEMORY
    else:
        message = messages.raised(raised.type, raised.message, line, raised.advice)
    frames = [frame.as_json() for frame in raised.frames]
    return {"ok": False, "message": message, "type": raised.type, "frames": frames, "argument": None}


def _as_data(value: Any) -> Any:
    """The value as the judge would see it, so that both speak of it in the same words."""
    try:
        return decode(encode(value))
    except CodecError as error:
        return Opaque(type(value).__name__, str(error))
