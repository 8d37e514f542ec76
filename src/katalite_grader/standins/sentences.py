"""What learners and authors read about tests that import the submission: see `messages` for all other sentences."""

from collections.abc import Sequence

from katalite_grader.messages import ended, exception, in_line, listed, raised_where
from katalite_grader.words import number, text


def names_missing(missing: Sequence[str], near: Sequence[str]) -> str:
    """`near` are the names in the file that the missing ones may be, in the same order, "" where there is none."""
    pairs = zip(missing, near, strict=True)
    named = [text("name-near", name=name, other=other) if other else f"`{name}`" for name, other in pairs]
    return text("names-missing", count=len(missing), names=listed(named))


OUTSIDE_TEST = "the submission is used outside a test; do it in the test, in setUp or in a fixture"
NOT_PICKLED = "an object of the submission cannot be pickled in a test; copy.deepcopy copies it"


def too_many_operations(limit: int) -> str:
    return f"the test uses what it imports from the submission more than {limit:,} times"


def operations_without_end(limit: int) -> str:
    return text("operations-without-end", limit=number(limit, ","))


def cannot_be_sent(detail: str) -> str:
    return f"what the test gives to the submission cannot be sent: {detail}"


def code_raised(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    told = text("code-raised", error=ended(exception(type_name, message)))
    return f"{told}{raised_where(line)} {advice}".rstrip()


def code_exited(line: int | None) -> str:
    return text("code-exited", where=in_line(line))


def code_memory() -> str:
    return text("code-memory")


NO_USE_BEFORE = "the test fails before it uses the submission"


def code_not_raised(type_name: str) -> str:
    return text("code-not-raised", type=type_name)
