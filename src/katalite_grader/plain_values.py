"""Values of Python's library that cross the border by value: what each is made of, and how it is made again.

A module is imported when a value of it comes, so that a page without such values does without it. What a few bytes
would make enormous becomes opaque: the parts of a value are looked at before it is made.
"""

import importlib
from typing import Any

import numpy as np

from katalite_grader.classes import class_name, is_of
from katalite_grader.figures import figure_kind, made_figure, reduced_figure
from katalite_grader.opaque import Opaque
from katalite_grader.tables import KINDS, SCALARS, kind_of, made_table, reduced_table

LONGEST_RANGE = 1_000_000
"""A range crosses as three numbers: a longer one would have a test that goes through it never end."""
MOST_DIGITS = 10_000
"""Of a Decimal, written out: three bytes can say a number of a million digits."""

MODULES = {
    "range": "builtins",
    "slice": "builtins",
    "Decimal": "decimal",
    "Fraction": "fractions",
    "date": "datetime",
    "datetime": "datetime",
    "time": "datetime",
    "timedelta": "datetime",
    "timezone": "datetime",
}
"""Where each kind is defined."""
TABLES = frozenset((*KINDS, *SCALARS))
"""What is of pandas."""
_PARTS: dict[str, tuple[tuple[type, ...], ...]] = {
    "range": ((int, int, int),),
    "Decimal": ((str,),),
    "Fraction": ((int, int),),
    "date": ((bytes,),),
    "timedelta": ((int, int, int),),
}
"""The types of the parts, where others could have Python work for a long time."""


def reduced(value: object) -> tuple[str, tuple[Any, ...]] | None:
    """Name and parts of a value that is of exactly one of these kinds; None for any other."""
    name = class_name(value)
    if kind_of(value):
        return reduced_table(value)
    if figure_kind(value):
        return reduced_figure(value)
    if not is_of(value, MODULES.get(name, ""), name):
        return None
    if isinstance(value, range | slice):
        return name, (value.start, value.stop, value.step)
    try:
        return name, tuple(value.__reduce_ex__(2)[1])
    except BaseException:  # a submission may have changed the class
        return None


def made(name: str, parts: list[Any]) -> Any:
    """The value, or an Opaque for an enormous one. Raises ValueError for what `reduced` does not write."""
    if name in TABLES:
        return made_table(name, parts)
    if name in ("Figure", "Axes"):
        return made_figure(name, parts)
    kinds = tuple(map(type, parts))
    if name not in MODULES or (name in _PARTS and kinds not in _PARTS[name]):
        raise ValueError("no value has such parts")
    if name == "Decimal" and len(parts[0]) > 2 * MOST_DIGITS:
        raise ValueError("the number is too long")
    try:
        value = vars(importlib.import_module(MODULES[name]))[name](*parts)
    except Exception as error:  # each kind has errors of its own
        raise ValueError("no value has such parts") from error
    if (
        isinstance(value, range)
        and len(range(value.start, value.stop, value.step)[: LONGEST_RANGE + 1]) > LONGEST_RANGE
    ):
        return Opaque("range", repr(value)[:100])
    if name == "Decimal" and value.is_snan():  # which cannot be compared with anything
        return Opaque("Decimal", "Decimal('sNaN')")
    if name == "Decimal" and value.is_finite() and abs(value.adjusted()) > MOST_DIGITS:
        return Opaque("Decimal", repr(value)[:100])
    return value


def is_plain_key(key: object) -> bool:
    """Whether this may be a key of a dictionary, or an element of a set, that crosses."""
    kind = type(key)
    if kind is tuple or kind is frozenset:
        return all(is_plain_key(part) for part in key)  # type: ignore[attr-defined]
    if key is None or kind in (bool, int, float, complex, str, bytes) or issubclass(kind, np.generic):
        return True
    return reduced(key) is not None
