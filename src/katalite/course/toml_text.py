"""TOML with line numbers: tomllib gives values without places, so the text is scanned once for its keys.

The scan knows only what decides where a statement of TOML begins: strings, comments, brackets and table
headers. It runs after tomllib has accepted the text, so it may take correct syntax for granted.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from katalite.course.problems import Problems
from katalite.course.toml_escapes import ADVICE, lost_commands

type Place = tuple[str | int, ...]
"""Where a value stands: ("title",), ("example", 0), ("example", 0, "call")."""

_HEADER = re.compile(r"\[(\[?)([^\[\]]+)\]")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w-]+)\s*[=.]""")
_DECODER_LINE = re.compile(r"at line (\d+)")
_TOKEN = re.compile(
    r'"{3}(?:\\.|(?!"{3}).)*"{3,5}'  # the strings come first: what they hold is not syntax
    r"|'{3}.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}\n]",
    re.DOTALL,
)


class Toml(NamedTuple):
    """A parsed file and where its keys stand."""

    values: dict[str, object]
    lines: dict[Place, int]

    def line(self, *place: str | int) -> int:
        """The line of the key, or of the nearest table around it; 1 for the file."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_toml(path: Path, problems: Problems) -> Toml | None:
    """The file's values with their lines, or None after noting why there are none."""
    text = problems.text(path)
    if text is None:
        return None
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # Python 3.13 tells the line in its message only; "at end of document" is the last one.
        found = _DECODER_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        advice = (
            f" In double quotes, {ADVICE}." if any(word in str(error) for word in ("Unescaped", "hex value")) else ""
        )
        problems.add(path, line, f"This is not TOML: {error}.{advice}")
        return None
    for string in _TOKEN.finditer(text):
        if string[0].startswith('"'):
            first = text.count("\n", 0, string.start()) + 1
            for below, message in lost_commands(string[0]):
                problems.add(path, first + below, message)
    return Toml(values, dict(_places(text)))


def _places(text: str) -> Iterator[tuple[Place, int]]:
    table: Place = ()
    counts: dict[str, int] = {}
    for line, statement in _statements(text):
        if header := _HEADER.match(statement):
            name = header[2].strip().strip("\"'")
            table = (name,)
            if header[1]:
                table = (name, counts.get(name, 0))
                counts[name] = counts.get(name, 0) + 1
            yield table, line
        elif key := _KEY.match(statement):
            yield (*table, key[1].strip("\"'")), line


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """(line, text) of each header and each key with its value, which may go over several lines."""
    depth, start = 0, 0
    for token in _TOKEN.finditer(text + "\n"):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth -= 1
        elif token[0] == "\n" and depth == 0:
            if statement := text[start : token.start()].strip():
                yield text.count("\n", 0, start) + 1, statement
            start = token.end()
