"""Short texts of values and of whatever a program prints, safe to show anywhere."""

import re
import textwrap
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from katalite_grader.compound_values import Given, fields_of
from katalite_grader.tables import frames_of, is_table, table_text
from katalite_grader.words import text as said

VALUE_TEXT = 600
LINE_TEXT = 300
_USUAL = frozenset((bool, int, float, str, list, tuple, dict, np.ndarray, type(None)))
# Control characters but newline and tab, other line ends, halves of surrogate pairs, marks that turn the reading
# direction around, and what has no width and joins nothing.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_KINDS: tuple[tuple[Any, str], ...] = (
    (np.ndarray, "array"),
    (bool | np.bool_, "bool"),
    (int | np.integer, "int"),
    (float | np.floating, "float"),
    (complex | np.complexfloating, "complex"),
    (str, "str"),
    (list, "list"),
    (Given, "generator"),
    (dict, "dict"),
    (set, "set"),
    (frozenset, "frozenset"),
    (bytes, "bytes"),
)
_LINE_ENDS = str.maketrans({"\n": "\\n", "\t": "\\t"})


def clean(text: str) -> str:
    """`text` with every character that cannot be shown or sent written as its backslash escape."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def shorten(text: str, limit: int) -> str:
    """`text`, cut to at most `limit` characters; a cut shows as an ellipsis at the end."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def shown(text: str, limit: int) -> str:
    """`text` as it may be shown: cut, cleaned, cut again; the time this takes grows with `limit`, not with the text."""
    cleaned = clean(text[:limit])
    return cleaned if len(text) <= limit and len(cleaned) <= limit else cleaned[: limit - 1] + "…"


def one_line(text: str, limit: int = LINE_TEXT) -> str:
    """`text` as `shown` gives it, its line ends written as escapes too."""
    return shorten(shown(text, limit).translate(_LINE_ENDS), limit)


def value_text(value: Any, limit: int = VALUE_TEXT) -> str:
    """A readable text of a decoded value, at most `limit` characters. Only plain data may be given.

    The work grows with `limit`, not with what the value holds.
    """
    told = None if type(value) in _USUAL else fields_of(value)
    if told is not None and len(told[1]) <= 20:
        text = f"{told[0]}({_joined(told[1].items(), limit, '=', str)})"
    elif isinstance(value, np.ndarray):
        text = array_text(value)
    elif is_table(value):
        text = table_text(value)
    elif isinstance(value, float | np.floating):
        text = f"{float(value):.6g}"
    elif isinstance(value, np.generic):
        text = str(value)
    elif isinstance(value, list | tuple) and len(value) <= 20:
        inner = _joined(((None, element) for element in value), limit)
        closing = "," if isinstance(value, tuple) and len(value) == 1 else ""
        text = f"[{inner}]" if isinstance(value, list) else f"({inner}{closing})"
    elif isinstance(value, set | frozenset) and 0 < len(value) <= 20:
        # The order of a set depends on the interpreter.
        inner = ", ".join(sorted(value_text(part, limit) for part in value))
        text = f"{{{inner}}}" if isinstance(value, set) else f"frozenset({{{inner}}})"
    elif isinstance(value, dict) and len(value) <= 20:
        text = "{" + _joined(value.items(), limit, ": ") + "}"
    elif isinstance(value, list | tuple | dict | set | frozenset) and value:
        text = said("kind-with-elements", kind=kind_text(value), count=len(value))
    elif isinstance(value, str | bytes):
        text = repr(value[: limit + 1])
    else:
        text = repr(value)
    return shown(text, limit)


def _joined(
    pairs: Iterable[tuple[Any, Any]], limit: int, between: str = "", named: Callable[[Any], str] | None = None
) -> str:
    """The texts of keys and values, up to the one that fills `limit`; without `between` the keys are left out. `named`
    makes the text of a key, where it is not that of a value."""
    parts: list[str] = []
    left = limit
    for key, value in pairs:
        if left <= 0:
            break
        part = (named(key) if named else value_text(key, left) if between else "") + between
        part += value_text(value, max(left - len(part), 1))
        parts.append(part)
        left -= len(part) + 2
    return ", ".join(parts)


def array_text(array: np.ndarray[Any, Any]) -> str:
    """The numbers of an array, four digits after the point, long arrays abridged."""
    digits = 4
    if array.dtype.kind in "fc" and array.size:
        # Small numbers would all read 0.
        finite = np.abs(array[np.isfinite(array)])
        largest = float(finite.max()) if finite.size else 0.0
        if 0 < largest < 0.01:
            digits = 8
    return np.array2string(
        array, precision=digits, suppress_small=True, threshold=60, edgeitems=3, separator=", ", max_line_width=88
    )


def argument_text(value: Any) -> str:
    """How an argument is shown: its shape and dtype when it is an array, with the numbers when they are few."""
    if not isinstance(value, np.ndarray):
        return value_text(value, 600 if is_table(value) else 200)
    name = value.dtype.name if value.dtype.isnative else said("big-endian", name=value.dtype.name)
    if value.flags.c_contiguous:
        head = said("argument-array", name=name, shape=value.shape)
    elif value.flags.f_contiguous:
        head = said("argument-array-fortran", name=name, shape=value.shape)
    else:
        head = said("argument-array-gaps", name=name, shape=value.shape)
    if value.size > 24:
        return head
    return f"{head}: {textwrap.shorten(array_text(value), 300, placeholder=' …')}"


def kind_text(value: Any) -> str:
    """The kind of a value in words: `a NumPy array`, `a list`, `an integer`, …"""
    if value is None:
        return "None"
    if is_table(value):
        return kind_name({"DataFrame": "frame", "Series": "series"}.get(frames_of(value), "index"))
    if isinstance(value, np.ndarray) and hasattr(value, "mask"):
        return kind_name("masked")
    for kind, name in _KINDS:
        if isinstance(value, kind):
            return kind_name(name)
    told = fields_of(value)
    if isinstance(value, tuple) and told is None:
        return kind_name("tuple")
    # What is left has fields, or is Opaque, which knows the name of the type it stands for.
    return object_text(told[0] if told else str(getattr(value, "type_name", type(value).__name__)))


def object_text(name: str) -> str:
    """An object in words, by the name of its class."""
    begins = "vowel" if name[:1].lower() in [*"aeiou"] else "consonant"
    return said("kind-other", begins=begins, name=one_line(name, 100))


def kind_name(kind: str) -> str:
    """A kind of plain data in words, by its name among `_KINDS`."""
    return said(f"kind-{kind}")


def dtype_words(kind: str) -> str:
    """The kind of an array's elements in words, by the letter of its dtype."""
    return said(f"dtype-words-{'i' if kind == 'u' else kind}")
