"""What to do about an exception: the sentences of `advice`, beside those of `messages`."""

from katalite_grader import packages
from katalite_grader.diagnosis_table import PACKAGES
from katalite_grader.messages import listed


def available() -> str:
    """What a submission may import, in a sentence: here and wherever else it is told."""
    more = (packages.PACKAGES[name].title for name in packages.packages_here())
    return f"This exercise has {listed([*PACKAGES, *more, "Python's standard library"])}."


def module_missing(close: str) -> str:
    return f"Perhaps `{close}` is meant. {available()}" if close else f"{available()} Write it with these."


def module_left_out(name: str) -> str:
    return f"`{name}` belongs to Python, but it is left out where submissions run. Write it without."


def not_here(package: str) -> str:
    return f"That name usually stands for {package}, which is not here. {available()}"


NO_WINDOWS = "There is no screen for it to draw on. Give the result with `return`; `print` shows texts."
NO_INPUT = "Nobody is there to type: the values come as arguments of your function. Use these, and leave `input` out."
SELF_OUTSIDE = "Only a function inside a class has `self`. Write the function without it."
LIST_NOT_ARRAY = "It is a list and not a NumPy array. `np.array(…)` makes one of it."


def import_first(statement: str) -> str:
    return f"Write `{statement}` at the top of the file."


def local_without_value(name: str) -> str:
    return (
        f"A function that assigns `{name}` anywhere has it for itself, and here it has no value yet. Assign it first."
    )


def foreign_letter(letter: str, code: str, latin: str) -> str:
    return f"Its {letter} is a letter of another alphabet ({code}) that looks like {latin}. Type the name anew."


def entity_name(name: str, character: str) -> str:
    return f"`&{name};` is how a web page writes {character}. Type {character} in its place."


def notebook_name(name: str) -> str:
    return f"`{name}` exists in notebooks only. Leave that line out."


def python_word(word: str) -> str:
    return f"In Python it is written `{word}`."


def perhaps(name: str) -> str:
    return f"Perhaps `{name}` is meant."


def renamed_in_numpy(name: str) -> str:
    return f"NumPy has it no longer; `{name}` does the same."


def array_method(instead: str) -> str:
    return f"NumPy's arrays do without it: write {f'`{instead}`' if '(' in instead or '.' in instead else instead}."


def too_deep(depth: int) -> str:
    return f"Calls may be nested {depth} levels deep here. Does the function stop calling itself? A loop has no limit."


def first_line(line: str) -> str:
    return f"The function's first line should be `{line}`."


def called_with(given: int, taken: int) -> str:
    return f"The tests call it with {given} argument{'' if given == 1 else 's'}; it takes {taken}."
