"""▶ Run code: the learner's function called with the inputs of the statement's example, which can be edited, or the
program run with its input."""

import importlib
import re
import shlex
from collections.abc import Sequence
from typing import Any

import numpy as np

from katalite_grader import messages, program_messages
from katalite_grader.advice import advice
from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.diagnosis import unreadable
from katalite_grader.sandbox import Sandbox
from katalite_grader.scratch import compiled
from katalite_grader.texts import shown, value_text

RESULT_TEXT = 4_000
MADE = 8_000_000
"""Bytes of a call with its answer that a page carries to where it is compared."""
CODE_FILE = "<code>"
# Besides np itself, what NumPy writes when it shows an array.
_NAMES = {"np": np, "numpy": np, "array": np.array, "nan": np.nan, "inf": np.inf} | {
    name: getattr(np, name)
    for name in ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool_", "complex128")
}
_PRINTED_ARRAY = re.compile(r"\[(?:[-+\d.eE\[\]\s]|nan|inf|True|False)*\]")
_GAP = re.compile(r"(?<=[\d.\]nfe])\s+(?=[-+\d.\[niTF])")


def run_example(sandbox: Sandbox, arguments: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Evaluate each input, call the function by keyword, and describe the result.

    One argument that is called "" is code, which is run after the file. Else an argument is its name, an expression,
    and the example's own expression: where that makes an array, lists of numbers become one, as in the statement.
    Gives `{"ok": true, "result", "type", "shape", "dtype", "changed": [name], "seconds"}`, or `{"ok": false, "message",
    "type", "frames", "argument"}`, where `argument` names the input that cannot be evaluated or is null. Of a program
    there is `{"ok": true, "status", "seconds"}`; of code `{"ok": true, "result", "seconds"}`, where `result`, what its
    last line shows, may be missing.
    """
    if sandbox.setting.program:
        return _run_program(sandbox, {name: text for name, text, *_ in arguments})
    if [name for name, *_ in arguments] == [""]:
        return _run_code(sandbox, arguments[0][1])
    values = {}
    for name, expression, *like in arguments:
        value, failure = _evaluate(sandbox, name, expression, *like)
        if failure is not None:
            return failure
        values[name] = value
    answer = _answer(sandbox, Call(sandbox.function, (), values))
    if answer.raised is not None:
        return _raised(answer)
    value = as_data(answer.value)
    return {
        "ok": True,
        **told_value(value),
        "type": value.type_name if isinstance(value, Opaque) else type(value).__name__,
        "changed": list(answer.changed),
        "seconds": answer.seconds,
    }


def told_value(value: Any) -> dict[str, Any]:
    """`{"result", "shape", "dtype"}`: a value as text, and of an array and its numbers what they are; else None."""
    is_array = isinstance(value, np.ndarray | np.generic)
    return {
        "result": value_text(value, RESULT_TEXT),
        "shape": list(value.shape) if is_array else None,
        "dtype": str(value.dtype) if is_array else None,
    }


def made(sandbox: Sandbox) -> bytes:
    """The call that `run_example` has made last, as it was before the function changed anything, and its answer, for
    `reference_answer.answer_beside`. Empty where there is none, or where it is larger than a page should carry."""
    if sandbox.made is None:
        return b""
    sent, answer = sandbox.made
    data = encode([sent, sandbox.encoded(answer)])
    return data if len(data) <= MADE else b""


def _answer(sandbox: Sandbox, call: Call) -> Answer:
    try:
        sent = call.encode()
    except CodecError:  # inputs that no test could give
        return sandbox.answer(call)
    answer = sandbox.answer(call)
    sandbox.made = sent, answer
    return answer


def _run_program(sandbox: Sandbox, texts: dict[str, str]) -> dict[str, Any]:
    try:
        arguments = shlex.split(texts.get("arguments", ""))
    except ValueError:  # a quotation mark without its partner, taken for itself
        arguments = texts["arguments"].split()
    answer = _answer(sandbox, Call("", (), {"input": texts.get("input", ""), "arguments": arguments}))
    if answer.raised is not None:
        failed = _raised(answer)
        return failed | {"message": program_messages.of_program(failed["message"])}
    return {"ok": True, "status": answer.value["status"], "seconds": answer.seconds}


def _run_code(sandbox: Sandbox, code: str) -> dict[str, Any]:
    """What a cell of a notebook would show. The code sees the file's names, and may not be Python at all."""

    def failure(message: str, kind: str) -> dict[str, Any]:
        return {"ok": False, "message": message, "type": kind, "frames": [], "argument": ""}

    try:
        before, last = compiled(code, CODE_FILE)
    except SyntaxError as error:
        told = unreadable(code, error)
        return failure(program_messages.bad_code(told.line, told.detail), type(error).__name__)
    except (ValueError, MemoryError, RecursionError) as error:
        return failure(program_messages.bad_code(None, str(error)), type(error).__name__)
    scope = sandbox.module.__dict__

    def run() -> str | None:
        exec(before, scope)
        value = eval(last, scope) if last is not None else None
        return None if value is None else shown(repr(value), RESULT_TEXT)

    answer = sandbox.run(run, Call(""))
    if answer.raised is not None:
        raised = answer.raised
        if raised.frames:
            failed = _raised(answer)
            return failed | {"message": program_messages.of_program(failed["message"], "code")}
        return failure(program_messages.bad_code_run(raised.type, raised.message, raised.advice), raised.type)
    return {"ok": True, "seconds": answer.seconds} | ({} if answer.value is None else {"result": answer.value})


def _evaluate(sandbox: Sandbox, name: str, expression: str, like: str = "") -> tuple[Any, dict[str, Any] | None]:
    def failure(message: str, kind: str) -> tuple[None, dict[str, Any]]:
        return None, {"ok": False, "message": message, "type": kind, "frames": [], "argument": name}

    # "X = [1, 2]" is taken for what it says.
    text = re.sub(rf"^\s*{re.escape(name)}\s*=(?!=)", "", expression).strip()
    if not text:
        return failure(program_messages.empty_expression(name), "SyntaxError")
    if _PRINTED_ARRAY.fullmatch(text):
        text = _GAP.sub(", ", text)
    try:
        value = eval(text, _NAMES | _library_names(text))
        if like.startswith("np.") and isinstance(value, list):
            return _array(value, eval(like, dict(_NAMES))), None
    except SyntaxError as error:
        return failure(program_messages.bad_input(name, unreadable(text, error).detail), type(error).__name__)
    except BaseException as error:
        raised = sandbox.describe(error)
        if isinstance(error, ValueError) and "inhomogeneous" in raised.message:
            return failure(program_messages.ragged(name), raised.type)
        todo = advice(raised.base, raised.message, text, _NAMES, sandbox.levels)
        return failure(program_messages.bad_expression(name, raised.type, raised.message, todo), raised.type)
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
        message = messages.memory()
    else:
        message = messages.raised(raised.type, raised.message, line, raised.advice)
    frames = [frame.as_json() for frame in raised.frames]
    return {"ok": False, "message": message, "type": raised.type, "frames": frames, "argument": None}


def as_data(value: Any) -> Any:
    """The value as the judge would see it, so that both speak of it in the same words."""
    try:
        return decode(encode(value))
    except CodecError as error:
        return Opaque(type(value).__name__, str(error))
