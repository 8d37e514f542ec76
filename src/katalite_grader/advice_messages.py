"""What to do about an exception: the sentences of `advice`, beside those of `messages`."""

from katalite_grader import packages
from katalite_grader.diagnosis_table import PACKAGES
from katalite_grader.messages import listed
from katalite_grader.words import text


def available() -> str:
    """What a submission may import, in a sentence: here and wherever else it is told."""
    more = (packages.PACKAGES[name].title for name in packages.packages_here())
    return text("available", packages=listed([*PACKAGES, *more, text("standard-library")]))


def module_missing(close: str) -> str:
    if close:
        return text("module-missing-near", name=close, available=available())
    return text("module-missing", available=available())


def module_left_out(name: str) -> str:
    return text("module-left-out", name=name)


def not_here(package: str) -> str:
    return text("not-here", package=package, available=available())


def no_windows() -> str:
    return text("no-windows")


def no_input() -> str:
    return text("no-input")


def self_outside() -> str:
    return text("self-outside")


def list_not_array() -> str:
    return text("list-not-array")


def input_ended(lines: int) -> str:
    return text("input-ended", lines=lines)


def import_first(statement: str) -> str:
    return text("import-first", statement=statement)


def local_without_value(name: str) -> str:
    return text("local-without-value", name=name)


def foreign_letter(letter: str, code: str, latin: str) -> str:
    return text("foreign-letter", letter=letter, code=code, latin=latin)


def entity_name(name: str, character: str) -> str:
    return text("entity-name", name=name, character=character)


def notebook_name(name: str) -> str:
    return text("notebook-name", name=name)


def python_word(word: str) -> str:
    return text("python-word", word=word)


def perhaps(name: str) -> str:
    return text("perhaps-name", name=name)


def renamed_in_numpy(name: str) -> str:
    return text("renamed-in-numpy", name=name)


def array_method(instead: str) -> str:
    """`instead` is code, or "" where the array itself is meant."""
    if not instead:
        return text("array-method", instead=text("array-itself"))
    return text("array-method", instead=f"`{instead}`" if "(" in instead or "." in instead else instead)


def too_deep(depth: int) -> str:
    return text("too-deep", depth=depth)


def first_line(line: str) -> str:
    return text("first-line", line=line)


def called_with(given: int, taken: int) -> str:
    return text("called-with", given=given, taken=taken)
