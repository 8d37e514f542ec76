"""From the run of an item with stand-ins to its result: see `outcomes` for what a result holds.

Beside it, "operations" are lines of Python that say what the test did last, when it did not pass.
"""

from __future__ import annotations

import re
import unittest
from collections.abc import Callable
from typing import Any

import pytest

from katalite_grader import author_messages, messages
from katalite_grader.calls import Raised
from katalite_grader.codec import Opaque
from katalite_grader.outcomes import MAX_TEXT, ItemInfo, item_result
from katalite_grader.solution import Activity, AuthorMistake, LostSandbox
from katalite_grader.standins import sentences
from katalite_grader.standins.operations import Operations
from katalite_grader.testing import Mismatch, opaque_message
from katalite_grader.texts import clean, kind_text, shorten


def finished(
    info: ItemInfo, operations: Operations, activity: Activity, where: Callable[[], str], ended_pytest: bool
) -> dict[str, Any]:
    """The result of an item that ran to its end; `where()` is file:line for a message to authors."""

    def result(outcome: str, message: str = "", **more: Any) -> dict[str, Any]:
        made = item_result(info, outcome, message, **more)
        if outcome != "passed":
            lines = [done.text for done in operations.last if done.text]
            made["operations"] = lines + ([operations.unanswered] if operations.unanswered else [])
        last = operations.last[-1:]
        made["calls"] = [{"arguments": [], "seconds": done.seconds, "printed": done.printed} for done in last]
        return made

    def broken(detail: str) -> dict[str, Any]:
        return result("broken", author_messages.broken(where(), info.test, detail))

    _, error = activity.phases[0] if activity.phases else ("", None)
    stopped = operations.interruption
    if isinstance(stopped, LostSandbox):
        return result(stopped.outcome, str(stopped))
    if isinstance(stopped, AuthorMistake):
        return broken(str(stopped))
    if ended_pytest:
        return broken(author_messages.LEFT_PYTEST)
    if isinstance(error, AuthorMistake):
        return broken(str(error))
    if error is None:
        return result("passed")
    raised = operations.last[-1].raised if operations.last else None
    if raised is not None and error is operations.raised:
        outcome, message = _raised(raised)
        return result(outcome, message, feedback={"kind": "raised"}, exception=raised)
    if isinstance(error, pytest.skip.Exception | pytest.xfail.Exception | unittest.SkipTest):
        return broken(author_messages.SKIPPED)
    if not isinstance(error, AssertionError) and operations.count < 2:
        return broken(
            f"{author_messages.author_exception(type(error).__name__, str(error))} ({sentences.NO_USE_BEFORE})"
        )
    message, feedback = _explain(error, operations)
    return result("failed", message, feedback=feedback)


def _raised(raised: Raised) -> tuple[str, str]:
    line = raised.frames[-1].line if raised.frames else None
    if raised.base == "MemoryError":
        return "memory", sentences.code_memory()
    if raised.base == "SystemExit":
        return "error", sentences.code_exited(line)
    return "error", sentences.code_raised(raised.type, raised.message, line, raised.advice)


def _explain(error: BaseException, operations: Operations) -> tuple[str, dict[str, Any]]:
    """The sentence and the feedback for a check that does not hold."""
    text = shorten(clean(str(error)), MAX_TEXT)
    value = operations.given
    if isinstance(error, Mismatch):
        return text, error.feedback
    if isinstance(error, pytest.fail.Exception):
        expected = re.match(r"DID NOT RAISE <class '(?:\w+\.)*(\w+)'>", text)
        if expected:
            return sentences.code_not_raised(expected[1]), {"kind": "not-raised", "expected": expected[1]}
        return text.partition("\n")[0], {"kind": "assertion", "text": text}
    if isinstance(value, Opaque):
        return opaque_message(value), {"kind": "type", "got": value.text, "text": text}
    if isinstance(error, AssertionError):
        first, _, rest = text.partition("\n")
        expected = re.fullmatch(r"(\w+) not raised(?: by \w+)?", first)
        if expected:
            return sentences.code_not_raised(expected[1]), {"kind": "not-raised", "expected": expected[1]}
        check = first.removeprefix("assert ")
        return messages.check_failed(check), {"kind": "assertion", "text": text if check != first else rest}
    return messages.unusable(type(error).__name__, text, kind_text(value)), {"kind": "unusable", "text": text}
