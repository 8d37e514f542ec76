"""Characters outside of texts and comments that look like Python's own, or like nothing: where, and what to type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from katalite_grader.diagnosis_table import CHARACTERS

MOST_EDITS = 500

# Comments and texts are stepped over. A text that a curved quotation mark opens ends with the next one of its line.
_STEP = re.compile(
    r"#[^\n]*"
    r"|(?P<long>\"{3}|'{3})(?:\\.|(?!(?P=long)).)*(?:(?P=long)|\Z)"
    r"|\"(?P<double>(?:\\.|[^\"\\\n])*)(?P<closed>\"?)"
    r"|'(?P<single>(?:\\.|[^'\\\n])*)(?P<ended>'?)"
    r"|[\u201c-\u201f\u00ab\u00bb](?P<curved>[^\u201c-\u201f\u00ab\u00bb\n]*)[\u201c-\u201f\u00ab\u00bb]"
    r"|[\u2018-\u201b](?P<curly>[^\u2018-\u201b\n]*)[\u2018-\u201b]"
    r"|[^\x00-\x7f]",
    re.DOTALL,
)
_CURVED = re.compile("[\u201c-\u201f\u00ab\u00bb\u2018-\u201b]")


@dataclass(frozen=True)
class Lookalike:
    """One such character: line and column from 1, the character, the name of its message, and what to type."""

    line: int
    column: int
    character: str
    name: str
    instead: str

    def edit(self) -> list[Any]:
        return [self.line, self.column, self.character, self.instead]


def lookalikes(source: str) -> list[Lookalike]:
    """All of them in `source`, whose lines end in "\\n", in order."""
    found = []
    for place in _places(source):
        character = source[place]
        name, instead = CHARACTERS.get(character) or _by_form(character)
        # Letters of every script may stand in names, and a few signs with them.
        if not name or f"{_before(source, place)}{character}".isidentifier():
            continue
        start = source.rfind("\n", 0, place) + 1
        found.append(Lookalike(source.count("\n", 0, place) + 1, place - start + 1, character, name, instead))
        if len(found) == MOST_EDITS:
            break
    return found


def _before(source: str, place: int) -> str:
    """A letter where a name stands before this place, else nothing."""
    before = source[place - 1 : place]
    return "a" if f"a{before}".isidentifier() and before else ""


def _places(source: str) -> Iterator[int]:
    for match in _STEP.finditer(source):
        if match["curved"] is not None or match["curly"] is not None:
            yield match.start()
            yield match.end() - 1
        elif (match["double"] is not None and not match["closed"]) or (
            match["single"] is not None and not match["ended"]
        ):
            # Opened with a plain mark and perhaps closed with a curved one.
            wrong = _CURVED.search(source, match.start(), match.end())
            if wrong:
                yield wrong.start()
        elif match[0] > "\x7f":
            yield match.start()


def _by_form(character: str) -> tuple[str, str]:
    """Wide letters and digits, and other forms of plain characters; ("", "") for a character that is none of them."""
    import unicodedata  # a page has it with the library only

    plain = unicodedata.normalize("NFKC", character)
    return ("other-form", plain) if plain.isascii() and plain.strip() else ("", "")
