"""▶ Run code: the learner's function called with the inputs of the statement's example, which can be edited."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from katalite_grader import messages
from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.sandbox import Sandbox
from katalite_grader.texts import value_text

RESULT_TEXT = 4_000


def run_example(sandbox: Sandbox, arguments: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Evaluate each expression, call the function by keyword, and describe the result.

    Gives `{"ok": true, "result", "type", "shape", "dtype", "changed": [name], "seconds"}`, or `{"ok": false, "message",
    "type", "frames", "argument"}`, where `argument` names the input that cannot be evaluated or is null.
    """
    values = {}
    for name, expression in arguments:
        value, failure = _evaluate(sandbox, name, expression)
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


def _evaluate(sandbox: Sandbox, name: str, expression: str) -> tuple[Any, dict[str, Any] | None]:
    try:
        return eval(expression.strip(), {"np": np, "numpy": np}), None
    except BaseException as error:
        raised = sandbox.describe(error)
        message = messages.bad_expression(name, raised.type, raised.message)
        return None, {"ok": False, "message": message, "type": raised.type, "frames": [], "argument": name}


def _raised(answer: Answer) -> dict[str, Any]:
    assert answer.raised is not None
    raised = answer.raised
    line = raised.frames[-1].line if raised.frames else None
    if raised.base == "SystemExit":
        message = messages.exited(line)
    elif raised.base == "MemoryError":
        message = messages.MEMORY
    else:
        message = messages.raised(raised.type, raised.message, line)
    frames = [frame.as_json() for frame in raised.frames]
    return {"ok": False, "message": message, "type": raised.type, "frames": frames, "argument": None}


def _as_data(value: Any) -> Any:
    """The value as the judge would see it, so that both speak of it in the same words."""
    try:
        return decode(encode(value))
    except CodecError as error:
        return Opaque(type(value).__name__, str(error))
