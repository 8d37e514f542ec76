"""What a key of a TOML file may hold: in words, as a conversion, and as JSON Schema for editors.

A conversion gives the value back typed, or None where it is of another kind. The schema of a kind allows whatever the
conversion does; it may allow a little more, where JSON Schema has no words for it.
"""

import keyword
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from katalite.course.model import DIFFICULTIES

type Schema = Mapping[str, object]


class Kind[T](NamedTuple):
    wanted: str
    """Completes “give …” and “must be …”."""
    convert: Callable[[object], T | None]
    schema: Schema


def _line(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() and "\n" not in value else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    found = value if isinstance(value, list) else [None]
    return tuple(map(str, found)) if all(isinstance(each, str) and each.strip() for each in found) else None


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _difficulty(value: object) -> str | None:
    return value if isinstance(value, str) and value in DIFFICULTIES else None


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and value.isidentifier() and not keyword.iskeyword(value) else None


def _names(value: object) -> tuple[str, ...] | None:
    names = _texts(value)
    return names if names and len(set(names)) == len(names) and all(map(str.isidentifier, names)) else None


def _seconds(value: object) -> float | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 300:
        return float(value)
    return None


def _megabytes(value: object) -> int | None:
    number = _count(value)
    return number if number is not None and 64 <= number <= 2048 else None


def _points(value: object) -> Mapping[str, float] | None:
    if not isinstance(value, dict):
        return None
    numbers = [each for each in value.values() if isinstance(each, int | float) and not isinstance(each, bool)]
    whole = len(numbers) == len(value) and all(0 <= each <= 1000 for each in numbers)
    return dict(zip(value, map(float, numbers), strict=True)) if whole else None


def _address(value: object) -> str | None:
    return value if isinstance(value, str) and re.fullmatch(r"https?://[^\s<>\"]+", value) else None


def _origins(value: object) -> tuple[str, ...] | None:
    origins = _texts(value)
    return origins if origins is not None and all(re.fullmatch(_ORIGIN, each) for each in origins) else None


def _anything(value: object) -> object:
    return value


def _yes_or_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _table(value: object) -> Mapping[str, object] | None:
    return value if isinstance(value, dict) else None


def _tables(value: object) -> tuple[Mapping[str, object], ...] | None:
    found = value if isinstance(value, list) else []
    return tuple(found) if found and all(isinstance(table, dict) for table in found) else None


def one_of(*words: str) -> Kind[str]:
    def convert(value: object) -> str | None:
        return value if isinstance(value, str) and value in words else None

    return Kind(f"one of {', '.join(words)}", convert, {"enum": [*words]})


_ORIGIN = r"https?://[a-z0-9.-]+(:[0-9]{1,5})?"
_WORDS: Schema = {"type": "string", "pattern": r"\S"}
_IDENTIFIER: Schema = {"type": "string", "pattern": r"^[^\W\d]\w*$"}

TEXT = Kind("a text", _text, {"type": "string"})
LINE = Kind("one line of text", _line, {"type": "string", "pattern": r"^[^\n]*\S[^\n]*$"})
TEXTS = Kind("a list of texts", _texts, {"type": "array", "items": _WORDS})
COUNT = Kind("a whole number, 0 or more", _count, {"type": "integer", "minimum": 0})
DIFFICULTY = Kind("“Easy”, “Medium” or “Hard”", _difficulty, {"enum": [*DIFFICULTIES]})
NAME = Kind("a name in Python", _name, _IDENTIFIER)
NAMES = Kind(
    "a list of names in Python", _names, {"type": "array", "items": _IDENTIFIER, "minItems": 1, "uniqueItems": True}
)
SECONDS = Kind(
    "seconds, above 0 and up to 300",
    _seconds,
    {"type": "number", "minimum": 0, "exclusiveMinimum": True, "maximum": 300},
)
MEGABYTES = Kind("whole MB, from 64 to 2048", _megabytes, {"type": "integer", "minimum": 64, "maximum": 2048})
POINTS = Kind(
    "a table of tests, { test_name = 2 }, each 0 to 1000",
    _points,
    {"type": "object", "additionalProperties": {"type": "number", "minimum": 0, "maximum": 1000}},
)
ADDRESS = Kind("an address, https://…", _address, {"type": "string", "pattern": r'^https?://[^\s<>"]+$'})
ORIGINS = Kind(
    'a list of origins without a path, such as ["https://moodle.example"]',
    _origins,
    {"type": "array", "items": {"type": "string", "pattern": f"^{_ORIGIN}$"}},
)
YES_OR_NO = Kind("true or false", _yes_or_no, {"type": "boolean"})
ANYTHING = Kind("a value", _anything, {})
ARGUMENTS = Kind("a table of arguments, { name = value }", _table, {"type": "object"})
TABLES = Kind("tables", _tables, {"type": "array", "items": {"type": "object"}, "minItems": 1})
"""The tables of an array of tables that has at least one."""
