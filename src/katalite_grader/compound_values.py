"""Values of several parts that cross the border taken apart: objects with fields (named tuples, data classes), masked
and structured arrays, and what a generator gave.

Of an object that a submission made only the fields come, never its class: no method of it can run in the judge.
"""

import importlib
import keyword
import sys
from collections import namedtuple
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

import numpy as np

from katalite_grader.opaque import Opaque

_MOST_FIELDS = 200
_LONGEST_NAME = 100
MOST_GIVEN = 10_000
"""Values that are taken from a generator."""
# What a class says of itself is looked up without asking it.
_CONTENTS = type.__dict__["__dict__"].__get__
_BASES = type.__dict__["__mro__"].__get__
_NAME = type.__dict__["__name__"].__get__


class Record:
    """An object with fields: what a data class of the submission is for a test. Fields are read as attributes."""

    def __init__(self, kind: str, fields: Mapping[str, Any]) -> None:
        self.__dict__["_kind"], self.__dict__["_fields"] = kind, dict(fields)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["_fields"][name]
        except KeyError:
            raise AttributeError(f"{self.__dict__['_kind']!r} object has no attribute {name!r}") from None

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError("a test cannot set a field of what the submission gave")

    def __eq__(self, other: object) -> bool:
        mine, theirs = fields_of(self), fields_of(other)
        return theirs is not None and mine == theirs and not isinstance(other, tuple)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__dict__["_fields"].items())
        return f"{self.__dict__['_kind']}({fields})"


class Given:
    """What a generator gave, an iterator itself. `whole` says that it ended, and did not just reach a bound."""

    def __init__(self, values: list[Any], whole: bool) -> None:
        self.values, self.whole = values, whole
        self.used = False
        """A test has asked for a value, as it does where it expects a generator."""
        self._next = iter(values)

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        self.used = True
        for value in self._next:
            return value
        if self.whole:
            raise StopIteration
        raise RuntimeError(f"the generator gives more than {MOST_GIVEN:,} values")

    def __repr__(self) -> str:
        return f"<generator, {len(self.values)}{'' if self.whole else ' and more'} values>"


def given_by(generator: Iterator[Any]) -> Given:
    """What a generator gives, up to a bound. Raises what it raises."""
    values = list(islice(generator, MOST_GIVEN + 1))
    return Given(values[:MOST_GIVEN], len(values) <= MOST_GIVEN)


def fields_of(value: object) -> tuple[str, dict[str, Any]] | None:
    """The class's name and the fields of a Record, a named tuple, or an object of a data class; None for any other."""
    kind = type(value)
    if isinstance(value, Record):
        return value.__dict__["_kind"], value.__dict__["_fields"]
    if kind is Opaque:
        return None
    if issubclass(kind, tuple):
        names = _said(kind, "_fields")
        if type(names) is tuple and all(map(_is_name, names)) and len(names) == tuple.__len__(value):  # type: ignore[arg-type]
            return _NAME(kind), dict(zip(names, tuple.__iter__(value), strict=True))  # type: ignore[arg-type]
        return None
    told = _said(kind, "__dataclass_fields__")
    if type(told) is not dict:
        return None
    try:
        held = object.__getattribute__(value, "__dict__") if _said(kind, "__slots__") is None else None
        found = {name: held[name] if held is not None else getattr(value, name) for name in told}
    except BaseException:  # a class of the submission may be anything
        return None
    return (_NAME(kind), found) if all(map(_is_name, found)) else None


def taken_apart(value: Any) -> tuple[str, list[Any]] | None:
    """Name and parts of a value of one of these kinds; None for any other."""
    kind = type(value)
    if isinstance(value, np.ndarray | np.void):
        return _of_array(kind, value)
    if kind is Given:
        return "given", [value.values, value.whole]
    told = fields_of(value)
    if told is None or len(told[1]) > _MOST_FIELDS or len(told[0]) > _LONGEST_NAME:
        return None
    name = "named tuple" if issubclass(kind, tuple) else "record"
    return name, [told[0], tuple(told[1]), *told[1].values()]


def _of_array(kind: type, value: Any) -> tuple[str, list[Any]] | None:
    masked = sys.modules.get("numpy.ma")
    if masked is not None and kind is vars(masked).get("MaskedArray"):
        mask = np.array(masked.getmaskarray(value))
        data = np.array(value.view(np.ndarray))
        if data.dtype.names:
            return None
        data[mask] = np.zeros((), data.dtype)  # what is under a mask is nobody's business
        return "masked", [data, mask]
    names = value.dtype.names
    if kind not in (np.ndarray, np.void) or not names or len(names) > _MOST_FIELDS or value.dtype.hasobject:
        return None
    if any(value.dtype[name].subdtype or len(name) > _LONGEST_NAME for name in names):
        return None
    return ("row" if kind is np.void else "structured"), [tuple(names), *(np.array(value[name]) for name in names)]


def put_together(name: str, parts: list[Any]) -> Any:
    """The value. Raises ValueError for what `taken_apart` does not write: the parts may be forged."""
    match name, parts:
        case (("record" | "named tuple"), [str(kind), tuple(names), *values]) if len(names) == len(values):
            if not all(map(_is_name, (kind, *names))) or len({*names}) < len(names) or len(names) > _MOST_FIELDS:
                raise ValueError("its fields have no names")
            if name == "record":
                return Record(kind, dict(zip(names, values, strict=True)))
            return _tuple(kind, names)(*values)
        case "given", [list(values), bool(whole)]:
            return Given(values, whole)
        case "masked", [np.ndarray() as data, np.ndarray() as mask] if mask.shape == data.shape:
            if mask.dtype == np.bool_:
                return _masked(data, mask)
        case (("structured" | "row"), [tuple(names), *columns]) if 0 < len(names) == len(columns) <= _MOST_FIELDS:
            return _structured(name, names, columns)
    raise ValueError("no value has such parts")


def _masked(data: np.ndarray[Any, Any], mask: np.ndarray[Any, Any]) -> Any:
    try:
        return importlib.import_module("numpy.ma").MaskedArray(data, mask)
    except ImportError:  # it comes with the library, and tests that expect it wait for that
        return Opaque("MaskedArray", "a masked array")


def _structured(name: str, names: tuple[Any, ...], columns: list[Any]) -> Any:
    if not all(isinstance(column, np.ndarray) and column.shape == columns[0].shape for column in columns):
        raise ValueError("its columns have several shapes")
    if not all(type(each) is str and len(each) <= _LONGEST_NAME for each in names):
        raise ValueError("its columns have no names")
    made = np.zeros(columns[0].shape, [(each, column.dtype) for each, column in zip(names, columns, strict=True)])
    for each, column in zip(names, columns, strict=True):
        made[each] = column
    return made[()] if name == "row" and made.ndim == 0 else made


@lru_cache(100)
def _tuple(kind: str, names: tuple[str, ...]) -> Any:
    return namedtuple(kind, names)


def _said(kind: type, name: str) -> Any:
    """What a class or one of those above it has under a name."""
    return next((_CONTENTS(base)[name] for base in _BASES(kind) if name in _CONTENTS(base)), None)


def _is_name(name: object) -> bool:
    return (
        type(name) is str
        and len(name) <= _LONGEST_NAME
        and name.isidentifier()
        and not name.startswith("__")
        and not keyword.iskeyword(name)
    )
