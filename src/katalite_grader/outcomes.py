"""From the run of one item to its result: what happened, in a sentence, with the details that explain it.

Item result, plain JSON (the event of a finished item):
    {"id", "test", "case", "outcome": "passed|failed|error|timeout|memory|died|not-run|broken", "message": sentence,
     "feedback": null | {"kind": "none|type|shape|dtype|nan|values|changed|raised|not-raised|assertion|unusable",
                         "expected", "got", "changed": [names], …},
     "calls": [{"arguments": [{"name", "text", "code"}], "seconds", "printed"}],      arguments only when the item did
                                         not pass; seconds is null in a last call that was never answered
     "exception": null | {"type", "message", "frames": [{"line", "function", "text"}]}}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from katalite_grader import author_messages, messages, program_messages
from katalite_grader.calls import Call, Raised
from katalite_grader.code_text import call_code
from katalite_grader.codec import Opaque
from katalite_grader.compound_values import Given
from katalite_grader.patterns import argument_pattern
from katalite_grader.solution import Activity, AuthorMistake, Interruption, LostSandbox, named_arguments
from katalite_grader.testing import Mismatch, opaque_message
from katalite_grader.texts import argument_text, kind_text, shown, value_text

MAX_TEXT = 2_000


@dataclass(frozen=True)
class ItemInfo:
    """One item: its id, the id and title of its test, and the name of its case or ""."""

    id: str
    test: str
    case: str
    title: str

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "test": self.test, "case": self.case, "title": self.title}


def test_title(name: str, doc: str | None) -> str:
    """What a learner sees a test called: the first line of its docstring, or else the words of its name."""
    title = next((line.strip() for line in (doc or "").splitlines() if line.strip()), "")
    if title:
        return title
    words = name.removeprefix("test").strip("_").replace("_", " ")
    return words[:1].upper() + words[1:] or name


test_title.__test__ = False  # type: ignore[attr-defined]


def item_result(
    info: ItemInfo,
    outcome: str,
    message: str = "",
    *,
    feedback: dict[str, Any] | None = None,
    exception: Raised | None = None,
    activity: Activity | None = None,
) -> dict[str, Any]:
    """The JSON form of a result; also for items that a judge never finished (timeout, died, not-run)."""
    if activity is not None and activity.program:
        message = program_messages.of_program(message)
    return {
        "id": info.id,
        "test": info.test,
        "case": info.case,
        "outcome": outcome,
        "message": shown(message, 2 * MAX_TEXT),
        "feedback": None if feedback is None else plain(feedback),
        "calls": [] if activity is None else _calls(activity, with_arguments=activity.details and outcome != "passed"),
        "exception": None if exception is None else exception.as_json(),
    }


def finished(info: ItemInfo, activity: Activity, where: Callable[[], str], ended_pytest: bool) -> dict[str, Any]:
    """The result of an item that ran to its end; `where()` is file:line for a message to authors."""

    def broken(detail: str) -> dict[str, Any]:
        return item_result(info, "broken", author_messages.broken(where(), info.test, detail), activity=activity)

    phase, error = activity.phases[0] if activity.phases else ("", None)
    stopped = activity.interruption
    if stopped is not None and (error is not stopped or activity.interruptions > 1):
        return broken(author_messages.SWALLOWED)
    if ended_pytest:
        return broken(author_messages.LEFT_PYTEST)
    if isinstance(error, LostSandbox):
        return item_result(info, error.outcome, str(error), activity=activity)
    if isinstance(error, AuthorMistake):
        return broken(str(error))
    if error is None:
        return _passed(info, activity)
    raised = activity.calls[-1][1].raised if activity.calls else None
    if raised is not None and error is activity.raised:
        return _raised(info, activity, raised)
    if isinstance(error, pytest.skip.Exception | pytest.xfail.Exception):
        return broken(author_messages.SKIPPED)
    if phase == "teardown" or not activity.calls or isinstance(error, Interruption):
        detail = author_messages.author_exception(type(error).__name__, str(error))
        return broken(detail if activity.calls or phase != "call" else f"{detail} ({author_messages.NO_CALL_BEFORE})")
    message, feedback = _explain(error, activity)
    if activity.changed:
        feedback["changed"] = activity.changed
        message = f"{message} {messages.changed_as_well(activity.changed)}"
    return item_result(info, "failed", message, feedback=feedback, activity=activity)


def _passed(info: ItemInfo, activity: Activity) -> dict[str, Any]:
    if not activity.changed:
        return item_result(info, "passed", activity=activity)
    feedback = {"kind": "changed", "changed": activity.changed}
    return item_result(info, "failed", messages.changed(activity.changed), feedback=feedback, activity=activity)


def _raised(info: ItemInfo, activity: Activity, raised: Raised) -> dict[str, Any]:
    line = raised.frames[-1].line if raised.frames else None
    if raised.base == "MemoryError":
        outcome, message = "memory", messages.memory()
    elif raised.base == "SystemExit":
        outcome, message = "error", messages.exited(line)
    else:
        outcome, message = "error", messages.raised(raised.type, raised.message, line, raised.advice)
    feedback = {"kind": "raised"}
    return item_result(info, outcome, message, feedback=feedback, exception=raised, activity=activity)


def _explain(error: BaseException, activity: Activity) -> tuple[str, dict[str, Any]]:
    """The sentence and the feedback for a check that failed after the function had answered."""
    if isinstance(error, Mismatch):
        return explained(error, named_arguments(activity.calls[-1][0], activity.parameters), activity.details)
    answer = activity.calls[-1][1]
    text = shown(str(error), MAX_TEXT)
    if isinstance(error, pytest.fail.Exception):
        expected = re.match(r"DID NOT RAISE <class '(?:\w+\.)*(\w+)'>", text)
        if expected:
            return messages.not_raised(expected[1]), {"kind": "not-raised", "expected": expected[1]}
    # A function that may change its arguments usually has nothing to return.
    if answer.raised is None and answer.value is None and not activity.may_modify:
        return messages.returned_nothing(), {"kind": "none", "got": "None", "text": text}
    if answer.raised is None and isinstance(answer.value, Opaque):
        return opaque_message(answer.value), {"kind": "type", "got": answer.value.text, "text": text}
    if answer.raised is None and isinstance(answer.value, Given) and not answer.value.used:
        return opaque_message(answer.value), {"kind": "type", "got": repr(answer.value), "text": text}
    if isinstance(error, AssertionError):
        first, _, rest = text.partition("\n")
        if first.startswith("assert "):
            return messages.check_failed(first.removeprefix("assert ")), {"kind": "assertion", "text": text}
        return first, {"kind": "assertion", "text": rest}
    if isinstance(error, pytest.fail.Exception):
        return text.partition("\n")[0], {"kind": "assertion", "text": text}
    if activity.program and answer.value is not None:
        printed = value_text(answer.value["printed"], 100)
        return program_messages.unusable_output(type(error).__name__, text, printed), {"kind": "unusable", "text": text}
    kind = kind_text(answer.value)
    return messages.unusable(type(error).__name__, text, kind), {"kind": "unusable", "text": text}


def explained(error: Mismatch, arguments: dict[str, Any], details: bool = True) -> tuple[str, dict[str, Any]]:
    """The sentence and the feedback of a Mismatch, and where the arguments of the call explain it, how."""
    message = str(error)
    feedback: dict[str, Any] = error.feedback if details else {"kind": error.kind}
    pattern = None if error.arrays is None else argument_pattern(*error.arrays, arguments, error.atol)
    if pattern is not None:
        feedback["pattern"] = pattern
        message = f"{message} {pattern['text']}"
    return message, feedback


def call_arguments(call: Call, parameters: Sequence[str], program: bool = False) -> list[dict[str, Any]]:
    """The arguments of a call: `name`, a short `text`, and `code`, Python that makes the value, or None if too long.

    Those of a program are texts that it reads, and stand there as they are.
    """
    if program:
        from katalite_grader.program_run import program_arguments  # most exercises have no use for it

        return program_arguments(call)
    return [
        {"name": name, "text": argument_text(value), "code": call_code(value)}
        for name, value in named_arguments(call, parameters).items()
    ]


def _calls(activity: Activity, *, with_arguments: bool) -> list[dict[str, Any]]:
    result = []
    for call, answer in activity.calls:
        arguments = call_arguments(call, activity.parameters, activity.program) if with_arguments else []
        result.append({"arguments": arguments, "seconds": answer.seconds, "printed": answer.printed})
    if activity.lost is not None:
        arguments = call_arguments(activity.lost, activity.parameters, activity.program) if with_arguments else []
        result.append({"arguments": arguments, "seconds": None, "printed": ""})
    return result


def plain(value: Any) -> Any:
    """Feedback as strict JSON: NaN and infinity, which JSON does not know, as text."""
    if isinstance(value, float) and not abs(value) < float("inf"):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(element) for key, element in value.items()}
    if isinstance(value, list):
        return [plain(element) for element in value]
    return value
