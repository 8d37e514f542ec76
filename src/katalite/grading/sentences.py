"""What `grade` says of a file itself, before anything in it runs. What it says of a run: katalite_grader.messages."""

from collections.abc import Sequence

from katalite_grader.texts import one_line

NOT_A_PLAIN_FILE = "This is not a plain file but a pipe, a device, a socket or a folder; nothing was read from it."
NO_FILE_NAME = "This file cannot be read (its name cannot be that of a file)."
NOTEBOOK_TOO_LARGE = "The notebook is larger than 16 MB. Clear its results, save it and hand it in again."
NOTEBOOK_UNREADABLE = "The file is not a notebook that can be read. Open it in Jupyter, save it and hand it in again."
JUDGE_ENDED = "The judge ended while it judged this file."


def cannot_be_read(error: OSError) -> str:
    return f"This file cannot be read ({error.strerror})."


def could_not_be_judged(error: Exception) -> str:
    return one_line(f"This file could not be judged ({type(error).__name__}: {error}).", 500)


def unknown_encoding(name: str) -> str:
    return f"The file says that its encoding is {name}, which is not read here. Save it as UTF-8 without that line."


def not_in(encoding: str) -> str:
    return f"The file is not text in {encoding}, the encoding that it names. Save it as UTF-8 without that line."


def is_a_link(target: str) -> str:
    return f"This is a link; what was judged is {target}."


def notebook_of(language: str) -> str:
    return f"The notebook is written in {one_line(language, 100)}, not in Python."


def notebook_notes(cells: int, left_out: Sequence[str]) -> tuple[str, ...]:
    """`left_out` are the lines of its code cells that are for Jupyter."""
    what = "its one code cell was" if cells == 1 else f"its {cells} code cells were"
    note = f"This is a notebook: {what} judged as a file, whose lines are counted through all cells"
    if not left_out:
        return (f"{note}.",)
    some = ", ".join(f"`{one_line(str(line), 60)}`" for line in left_out[:3])
    more = " and more" if len(left_out) > 3 else ""
    return (f"{note}. Left out, because only Jupyter knows it: {some}{more}.",)
