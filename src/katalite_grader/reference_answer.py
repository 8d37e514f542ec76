"""What the reference gives for the inputs of ▶ Run code, and how what the learner's code gave compares with it.

It is worked out in a sandbox of its own, in which nothing of a learner's ever runs: inputs and answer arrive as bytes.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from katalite_grader import messages, program_messages
from katalite_grader.calls import Answer, Call
from katalite_grader.codec import CodecError, Opaque, decode, encode
from katalite_grader.example import RESULT_TEXT, as_data, told_value
from katalite_grader.outcomes import explained, plain
from katalite_grader.sandbox import Sandbox
from katalite_grader.setting import Setting
from katalite_grader.testing import Mismatch, assert_close, assert_printed
from katalite_grader.texts import shown

QUICK = 1.0
"""Seconds up to which the reference is asked twice, to see whether it answers alike."""


def answer_beside(asked: Mapping[str, Any], made: bytes) -> dict[str, Any]:
    """The reference's answer to a call that a submission has answered already.

    `asked` is `{"source", "function", "setting"}`, `made` what `example.made` gives. Gives one of
    - `{"kind": "unknown"}`, where nothing can be said;
    - `{"kind": "varies"}`, where the reference answers otherwise each time;
    - `{"kind": "raised", "message": "ValueError: …"}`;
    - `{"kind": "same" | "differs" | "shown", "result", "shape", "dtype", "argument", "message", "feedback"}`, the last
      two as in an item result where it differs. "shown" says that there was nothing to compare with. `argument` names
      what the function changed in place, where it returns nothing; else it is "".
    """
    unknown = {"kind": "unknown"}
    sandbox = Sandbox(asked["function"], setting=Setting.read(asked["setting"]))
    try:
        sent, answered = decode(made)
        got = Answer.decode(answered)
        if not sandbox.load(asked["source"], as_main=True).ok:
            return unknown
        given = Call.decode(sent)
        answer = sandbox.answer(Call.decode(sent))
        # Where it draws random numbers, they are others the second time.
        again = sandbox.answer(replace(Call.decode(sent), goes_on=True)) if answer.seconds < QUICK else answer
        if answer.raised is not None:
            raised = answer.raised
            return {"kind": "raised", "message": shown(f"{raised.type}: {raised.message}".rstrip(": "), RESULT_TEXT)}
        if _what(answer) != _what(again):
            return {"kind": "varies"}
    except (CodecError, ValueError, TypeError):
        return unknown
    if sandbox.setting.program:
        return _printed(answer, got)
    return _returned(answer, got, given.kwargs)


def _what(answer: Answer) -> bytes:
    return encode([answer.value, answer.changed])


def _returned(answer: Answer, got: Answer, given: dict[str, Any]) -> dict[str, Any]:
    """`given` are the call's arguments as they were before it."""
    names = list(answer.changed) if answer.value is None else []
    expected = _changed(names, answer.changed, {}) if names else as_data(answer.value)
    if isinstance(expected, Opaque):
        return {"kind": "unknown"}
    told = told_value(expected) | {"argument": messages.listed(names) if names else ""}
    if got.raised is not None:
        return told | _told("shown")
    had = _changed(names, got.changed, given) if names else got.value
    spoilt = [name for name in got.changed if name not in answer.changed]
    try:
        assert_close(had, expected)
    except Mismatch as error:
        return told | _told("differs", *explained(error, given))
    except TypeError:  # a kind of value that nothing is compared with
        return told | _told("shown")
    return told | (_told("differs", messages.changed(spoilt)) if spoilt else _told("same"))


def _changed(names: list[str], changed: dict[str, Any], given: dict[str, Any]) -> Any:
    """What these arguments hold after the call: the value of one, or the values of several by name."""
    values = {name: changed[name] if name in changed else given[name] for name in names}
    return values if len(names) > 1 else values[names[0]]


def _printed(answer: Answer, got: Answer) -> dict[str, Any]:
    text = answer.value["printed"]
    told = {"result": shown(text, RESULT_TEXT), "shape": None, "dtype": None, "argument": ""}
    if got.raised is not None or type(got.value) is not dict:
        return told | _told("shown")
    try:
        assert_printed(got.value.get("printed"), text)
    except Mismatch as error:
        return told | _told("differs", program_messages.of_program(str(error)), error.feedback)
    return told | _told("same")


def _told(kind: str, message: str = "", feedback: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"kind": kind, "message": message, "feedback": None if feedback is None else plain(feedback)}
