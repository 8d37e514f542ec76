"""The corpus of hostile and broken submissions: one file for each kind, all for the exercise `standardize`.

A file begins with comments that say what it tries and which verdict is right:

    # tries: one line
    # expect: verdict[, verdict]        more than one only where the outcome is up to the machine
    # expect in grade: …                where the command line's sandbox must differ
    # expect in pyodide: …              where Pyodide, under Node or in a browser, must differ
    # because: why more than one verdict is right, or why places differ
    # fill <<1>>: "text" 20000          `<<1>>` below stands for the text so many times (a JSON string)

The submission is what follows the first empty line.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
PLACES = ("grade", "pyodide")


@dataclass(frozen=True)
class Kind:
    """One kind of submission; `name` is family/name, `in_grade` and `in_pyodide` are the verdicts that are right."""

    name: str
    tries: str
    because: str
    in_grade: tuple[str, ...]
    in_pyodide: tuple[str, ...]
    source: str

    @property
    def data(self) -> bytes:
        """What a file of it holds; halves of characters make it a file that is not UTF-8."""
        return self.source.encode("utf-8", "surrogatepass")


@cache
def kinds() -> tuple[Kind, ...]:
    """All of them, by name."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*/*.py")))


def families() -> list[tuple[Kind, ...]]:
    """The kinds of each folder."""
    return [tuple(group) for _, group in groupby(kinds(), lambda kind: kind.name.partition("/")[0])]


def submission(name: str) -> str:
    """The text of one kind."""
    return next(kind.source for kind in kinds() if kind.name == name)


def _read(path: Path) -> Kind:
    head, _, source = path.read_bytes().decode().partition("\n\n")
    keys = {}
    for key, value in _entries(head):
        if key.startswith("fill "):
            text, count = re.fullmatch(r"(\".*\") (\d+)", value).groups()  # type: ignore[union-attr]
            source = source.replace(key.removeprefix("fill "), json.loads(text) * int(count))
        else:
            keys[key] = value
    verdicts = {
        place: tuple(keys.get(f"expect in {place}", keys["expect"]).replace(" ", "").split(",")) for place in PLACES
    }
    name = f"{path.parent.name}/{path.stem}"
    return Kind(name, keys["tries"], keys.get("because", ""), verdicts["grade"], verdicts["pyodide"], source)


def _entries(head: str) -> Iterator[tuple[str, str]]:
    for line in head.splitlines():
        key, _, value = line.removeprefix("# ").partition(": ")
        yield key, value
