"""What `grade` says of a file itself, before anything in it runs. What it says of a run: katalite_grader.messages."""

from collections.abc import Sequence

from katalite.common.language import said
from katalite_grader.texts import one_line


def not_a_plain_file() -> str:
    return said("not-a-plain-file")


def no_file_name() -> str:
    return said("no-file-name")


def notebook_too_large() -> str:
    return said("notebook-too-large")


def notebook_unreadable() -> str:
    return said("notebook-unreadable")


def judge_ended() -> str:
    return said("judge-ended")


def cannot_be_read(error: OSError) -> str:
    return said("cannot-be-read", why=error.strerror)


def could_not_be_judged(error: Exception) -> str:
    return one_line(said("could-not-be-judged", why=f"{type(error).__name__}: {error}"), 500)


def unknown_encoding(name: str) -> str:
    return said("unknown-encoding", name=name)


def not_in(encoding: str) -> str:
    return said("not-in-encoding", name=encoding)


def is_a_link(target: str) -> str:
    return said("is-a-link", target=target)


def notebook_of(language: str) -> str:
    return said("notebook-of", language=one_line(language, 100))


def notebook_notes(cells: int, left_out: Sequence[str]) -> tuple[str, ...]:
    """`left_out` are the lines of its code cells that are for Jupyter."""
    note = said("notebook", cells=cells)
    if not left_out:
        return (note,)
    some = ", ".join(f"`{one_line(str(line), 60)}`" for line in left_out[:3])
    more = said("notebook-left-out-more", lines=some) if len(left_out) > 3 else said("notebook-left-out", lines=some)
    return (f"{note} {more}",)
