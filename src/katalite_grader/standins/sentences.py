"""What learners and authors read about tests that import the submission: see `messages` for all other sentences."""

from collections.abc import Sequence

from katalite_grader.messages import ended, exception, in_line, listed


def names_missing(missing: Sequence[str], near: Sequence[str]) -> str:
    """`near` are the names in the file that the missing ones may be, in the same order, "" where there is none."""
    named = [f"`{name}`" + (f" (it has `{other}`)" if other else "") for name, other in zip(missing, near, strict=True)]
    return f"The file does not define {listed(named)}. {'Was it' if len(missing) == 1 else 'Were they'} renamed?"


OUTSIDE_TEST = "the submission is used outside a test; do it in the test, in setUp or in a fixture"
NOT_PICKLED = "an object of the submission cannot be pickled in a test; copy.deepcopy copies it"


def too_many_operations(limit: int) -> str:
    return f"the test uses what it imports from the submission more than {limit:,} times"


def operations_without_end(limit: int) -> str:
    return f"Your code was still giving values after {limit:,} of them. Is there a loop or an iterator that never ends?"


def cannot_be_sent(detail: str) -> str:
    return f"what the test gives to the submission cannot be sent: {detail}"


def code_raised(type_name: str, message: str, line: int | None, advice: str = "") -> str:
    told = f"Your code stopped with {ended(exception(type_name, message))}"
    where = f" It happened in line {line}." if line else ""
    return f"{told}{where} {advice}".rstrip()


def code_exited(line: int | None) -> str:
    return f"Your code ends Python{in_line(line)}, which this test does not expect."


CODE_MEMORY = "Your code needs more memory than is allowed."


NO_USE_BEFORE = "the test fails before it uses the submission"


def code_not_raised(type_name: str) -> str:
    return f"Your code should raise {type_name} here, but it did not."
