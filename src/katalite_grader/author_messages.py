"""What authors read about hidden tests that cannot be used, in English; `where` is file:line."""

from collections.abc import Sequence

from katalite_grader.messages import exception


def broken(where: str, test: str, detail: str) -> str:
    return f"{where}: {test}: {detail}"


SWALLOWED = "the test catches the exception that sets it aside; catch a narrower type than BaseException"
OUTSIDE = "`solution` is called outside the test it was given to"
SKIPPED = "a hidden test must not skip or xfail"
LEFT_PYTEST = "a hidden test must not end pytest"
NEVER_CALLS = "the test never calls `solution`, so any submission passes it"
NO_CALL_BEFORE = "the test fails before it calls `solution`"


def too_many_calls(limit: int) -> str:
    return f"the test calls `solution` more than {limit} times"


def bad_argument(detail: str) -> str:
    return f"an argument of `solution` cannot be sent: {detail}"


def other_call(number: int) -> str:
    return f"call {number} of `solution` has other arguments when the test is run again; use fixed data or a fixed seed"


def other_order(number: int) -> str:
    return (
        f"call {number} of `solution` has other arguments when the tests run in another order; "
        "do not share generators or state between tests"
    )


def other_count(first: int, second: int) -> str:
    return f"the test calls `solution` {first} times in one run and {second} times in another"


def author_exception(type_name: str, message: str) -> str:
    return f"the test stops with {exception(type_name, message)}"


def errs_when_right(message: str) -> str:
    """`message` is what `unusable` says to the learners."""
    return f"the test stops although the solution is the right one; mend the test. Learners would read: {message}"


def not_collected(type_name: str, message: str) -> str:
    return f"the tests cannot be loaded: {exception(type_name, message)}"


def no_cases(where: str, test: str, file: str) -> str:
    return f"{where}: {test} uses `case`, but {file} beside it has no table [[{test}]]"


def unused_cases(where: str, test: str) -> str:
    return f"{where}: the cases of {test} are not used; no test of that name takes `case`"


NO_TESTS = "no hidden tests were found; a test file is named test_….py and its tests are functions named test_…"


def items_missing(ids: Sequence[str]) -> str:
    return f"expected tests are missing: {', '.join(ids)}"


def items_unexpected(ids: Sequence[str]) -> str:
    return f"tests were found that are not expected: {', '.join(ids)}"
