"""Calls and answers: checked on arrival, and exceptions rebuilt from their names."""

import pytest

from katalite_grader.calls import FRAMES, LINE_TEXT, MESSAGE_TEXT, Answer, Call, Frame, Raised, SubmissionError
from katalite_grader.codec import CodecError, encode


def test_a_call_round_trips():
    call = Call("f", (1, [2.0]), {"axis": None})
    assert Call.decode(call.encode()) == call


def test_a_callable_argument_is_refused():
    with pytest.raises(CodecError, match="function"):
        Call("f", (), {"key": lambda x: x}).encode()


def test_answers_round_trip():
    raised = Raised("ValueError", True, "ValueError", "no", (Frame(3, "f", "raise", 4),), "Do this.")
    for answer in (Answer(1, None, {"x": [1]}, 0.5, "out"), Answer(None, raised, {}, 0.0, "")):
        assert Answer.decode(answer.encode()) == answer


GOOD = {"kind": "returned", "value": 1, "changed": {}, "seconds": 0.0, "printed": ""}
RAISED = {"kind": "raised", "type": "E", "builtin": False, "base": "E", "message": "", "frames": [], "advice": ""} | {
    "changed": {},
    "seconds": 0.0,
    "printed": "",
}


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        {},
        GOOD | {"kind": "accepted"},
        GOOD | {"seconds": float("nan")},
        GOOD | {"seconds": -1.0},
        GOOD | {"printed": None},
        GOOD | {"changed": {1: 2}},
        {key: value for key, value in GOOD.items() if key != "value"},
        RAISED | {"type": 3},
        RAISED | {"frames": [{"line": "3"}]},
        RAISED | {"frames": None},
        RAISED | {"advice": None},
    ],
    ids=range(13),
)
def test_forged_answers_are_refused(message):
    with pytest.raises(CodecError):
        Answer.decode(encode(message))


def test_the_parts_of_an_answer_are_cut_to_their_limits():
    frames = [{"line": 1, "function": "f" * 500, "text": "t" * 500, "times": 1}] * 50
    answer = Answer.decode(
        encode(
            RAISED
            | {"message": "m" * 10_000, "advice": "a" * 10_000, "frames": frames, "printed": "p\0\u202e" * 10_000}
        )
    )
    assert answer.raised is not None
    assert len(answer.raised.message) == MESSAGE_TEXT
    assert len(answer.raised.frames) == FRAMES
    assert len(answer.raised.advice) == LINE_TEXT
    assert "\0" not in answer.printed
    assert "\u202e" not in answer.printed


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (Raised("ValueError", True, "ValueError", "m"), ValueError),
        (Raised("KeyError", True, "KeyError", "m"), KeyError),
        (Raised("MyError", False, "ValueError", "m"), ValueError),
        (Raised("LinAlgError", False, "ValueError", "m"), ValueError),
        (Raised("Skipped", False, "BaseException", "m"), SubmissionError),
        (Raised("KeyboardInterrupt", True, "KeyboardInterrupt", "m"), SubmissionError),
        (Raised("GeneratorExit", True, "GeneratorExit", "m"), SubmissionError),
        (Raised("UnicodeDecodeError", True, "UnicodeDecodeError", "m"), SubmissionError),
        (Raised("print", True, "print", "m"), SubmissionError),
        (Raised("__import__", True, "eval", "m"), SubmissionError),
    ],
    ids=lambda value: getattr(value, "type", None),
)
def test_exceptions_come_back_as_built_in_types_or_as_a_stand_in(raised, kind):
    assert type(raised.rebuild()) is kind
    assert "m" in str(raised.rebuild())
