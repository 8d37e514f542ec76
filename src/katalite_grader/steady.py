"""For authors: do the hidden tests ask the same questions every time?

Every item runs twice with a right solution, the second time in reverse order. Unseeded random numbers, and generators
or caches that tests share, show as other call bytes: calls for which a replay in the browser has no answer.
"""

from collections.abc import Callable

from katalite_grader import author_messages
from katalite_grader.judge import Judge, Pending
from katalite_grader.solution import AnswerSource


def check_steady(judge: Judge, source: Callable[[], AnswerSource]) -> list[str]:
    """What is wrong with the tests, one line with file:line for each test; empty when they are steady.

    `source` gives the answers for one item; it is called anew for each and must answer at once.
    """
    if judge.problems:
        return judge.problems
    found: dict[str, str] = {}
    first: dict[str, tuple[bytes, ...]] = {}
    for backwards in (False, True):
        for info in reversed(judge.items) if backwards else judge.items:
            step = judge.run(info.id, source())
            if isinstance(step, Pending):
                raise ValueError("a source that answers at once is needed")
            calls = judge.last_calls
            if step["outcome"] == "broken":
                text = step["message"]
            elif (step["feedback"] or {}).get("kind") == "unusable":
                # A wrong solution may well return what a test cannot use. With the right one, the test errs.
                text = author_messages.broken(
                    judge.where(info.id), info.test, author_messages.errs_when_right(step["message"])
                )
            elif not calls:
                text = author_messages.broken(judge.where(info.id), info.test, author_messages.NEVER_CALLS)
            elif backwards and calls != first.get(info.id, calls):
                text = author_messages.broken(judge.where(info.id), info.test, _difference(first[info.id], calls))
            else:
                text = ""
            if text:
                found.setdefault(info.test, text)
            if not backwards:
                first[info.id] = calls
    return [found[test.id] for test in judge.tests if test.id in found]


def _difference(first: tuple[bytes, ...], second: tuple[bytes, ...]) -> str:
    for number, (one, other) in enumerate(zip(first, second, strict=False), 1):
        if one != other:
            return author_messages.other_order(number)
    return author_messages.other_count(len(first), len(second))
