"""What is told of a variable's value: its type, its numbers and its text, as plain data.

No code of the submission runs for it: classes are compared by identity, and objects show what lies in their `__dict__`.
What grows with a value is bounded: pictures have at most `SHOWN` numbers, texts `TEXT` characters, and a comparison
with an earlier state looks at a sample where looking at everything would take too long.
"""

import math
import zlib
from dataclasses import dataclass, field
from itertools import islice
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

import numpy as np

from katalite_grader.opaque import type_name
from katalite_grader.texts import array_text, clean, shorten, shown

SHOWN = 256
"""Numbers of an array that are shown."""
TEXT = 300
ITEMS = 30
"""Elements of a container that are written out."""
DEPTH = 4
WHOLE = 128 * 2**10
"""Bytes of an array of which a copy is kept, so that each changed number is known."""
HASHED = 512 * 2**20
"""Bytes that are read in one recording to see whether larger arrays have changed."""
SAMPLE = 4096
ELEMENTS = 20_000
"""Elements of containers that are compared, for each variable."""
MOST_WORK = 1000
"""Candidates that are looked at to tell whether two arrays overlap."""
PARTS = 12
"""Attributes of an object that are shown."""

_PLAIN = frozenset({type(None), bool, int, float, complex, str, bytes})
_CONTAINERS = frozenset({list, tuple, dict, set, frozenset})
_FUNCTIONS = (FunctionType, BuiltinFunctionType, MethodType)
_OWN = object.__getattribute__
_MODULE = type.__dict__["__module__"]

type Description = dict[str, Any]
"""`{"type", "text"}`; an array also has `{"shape", "dtype"}` and, where its numbers can be drawn, in place of a text,
`{"window": its size that is shown, "from": where that begins, "numbers": flat, in C order}`. `"changed"` are places in
`numbers` and `"changes"` is how many numbers have changed; both are absent where nothing earlier can be compared with.
`"sampled"` is true where only a part was looked at for changes. An object of the submission has `{"parts": [[name,
description]]}`, a container its `"length"`."""


@dataclass
class Looked:
    """What a look at a value has left, for the next one to compare with."""

    mark: object
    array: np.ndarray[Any, Any] | None = None


@dataclass
class Looker:
    """Looks at values; `hashed` counts the bytes that comparisons may still read."""

    hashed: int = HASHED
    _left: int = field(default=0, init=False)

    def look(self, value: Any) -> Looked:
        """What the value is now."""
        if type(value) is np.ndarray and not value.dtype.hasobject and value.nbytes <= WHOLE:
            return Looked((value.dtype.str, value.shape), value.copy())
        self._left = ELEMENTS
        return Looked(self._mark(value, 0))

    def _mark(self, value: Any, depth: int) -> object:
        kind = type(value)
        if kind in _PLAIN:
            return kind, _kept(value)
        if kind is np.ndarray:
            return kind, value.dtype.str, value.shape, self._array_mark(value)
        if issubclass(kind, np.generic):
            return kind, value.tobytes()
        if depth >= DEPTH:
            return kind, id(value)
        if kind in _CONTAINERS:
            self._left -= len(value)
            if self._left < 0:
                return kind, id(value), len(value)
            items = [each for pair in list(value.items()) for each in pair] if kind is dict else list(value)
            return kind, tuple(self._mark(item, depth + 1) for item in items)
        return kind, id(value), tuple((name, self._mark(part, depth + 1)) for name, part in parts_of(value))

    def _array_mark(self, array: np.ndarray[Any, Any]) -> object:
        if array.dtype.hasobject:
            return tuple(map(id, array[_every(array.shape)].ravel().tolist()))
        if array.nbytes <= WHOLE:
            return array.tobytes()
        if array.flags.c_contiguous and array.nbytes <= self.hashed:
            self.hashed -= array.nbytes
            return zlib.crc32(array.reshape(-1).view(np.uint8))
        return array[_every(array.shape)].tobytes()

    def sampled(self, array: Any) -> bool:
        """Whether a change of this array may have been missed."""
        if type(array) is not np.ndarray:
            return False
        return array.nbytes > WHOLE and not (array.flags.c_contiguous and array.nbytes <= self.hashed)


def differ(before: Looked, now: Looked) -> bool:
    """Whether the value has changed between two looks; NaN is like itself."""
    if before.mark != now.mark or (before.array is None) != (now.array is None):
        return True
    if before.array is None or now.array is None:
        return False
    return before.array.tobytes() != now.array.tobytes()


def describe(value: Any, before: Looked | None = None, sampled: bool = False) -> Description:
    """What is told of a value; `before` is the last look at it under this name."""
    kind = type(value)
    if kind is np.ndarray:
        told = _array(value, before)
        if sampled:
            told["sampled"] = True
        return told
    told = {"type": shorten(clean(type_name(kind)), 60), "text": text_of(value)}
    if issubclass(kind, np.generic) and value.dtype.kind in "biufc":
        told["dtype"] = str(value.dtype)
    elif kind in _CONTAINERS:
        told["length"] = len(value)
    else:
        parts = parts_of(value)
        if parts:
            told["parts"] = [[shown(name, 60), _part(part)] for name, part in parts]
    return told


def _part(value: Any) -> Description:
    if type(value) is np.ndarray:
        return _array(value, None)
    return {"type": shorten(clean(type_name(type(value))), 60), "text": text_of(value)}


def _array(array: np.ndarray[Any, Any], before: Looked | None) -> Description:
    told: Description = {"type": "ndarray", "text": "", "shape": list(array.shape)}
    told["dtype"] = shorten(str(array.dtype), 40)
    if array.dtype.kind not in "biuf" or array.size == 0 or array.ndim == 0 or array.ndim > 8:
        return told | {"text": text_of(array)}
    old = before.array if before is not None else None
    wrong = None
    if old is not None and old.shape == array.shape and old.dtype == array.dtype:
        wrong = (old != array) & ~(np.isnan(old) & np.isnan(array)) if array.dtype.kind == "f" else old != array
    size = _window(array.shape)
    start = _start(size, array.shape, wrong)
    part = tuple(slice(first, first + length) for first, length in zip(start, size, strict=True))
    told |= {"window": size, "from": start, "numbers": _numbers(array[part])}
    if wrong is not None:
        told["changed"] = np.flatnonzero(wrong[part]).tolist()
        told["changes"] = int(wrong.sum())
    return told


def _window(shape: tuple[int, ...]) -> list[int]:
    """The size of the part that is shown: long axes are cut to one length, at which `SHOWN` numbers are left."""
    for most in range(SHOWN, 1, -1):
        size = [min(length, most) for length in shape]
        if math.prod(size) <= SHOWN:
            return size
    return [1] * len(shape)


def _start(size: list[int], shape: tuple[int, ...], wrong: np.ndarray[Any, Any] | None) -> list[int]:
    """Where the shown part begins: at the first number, unless all that has changed lies beyond."""
    start = [0] * len(shape)
    if wrong is None or not wrong.any() or wrong[tuple(slice(0, length) for length in size)].any():
        return start
    first = np.unravel_index(int(wrong.argmax()), shape)
    return [min(int(at), length - part) for at, length, part in zip(first, shape, size, strict=True)]


def _numbers(part: np.ndarray[Any, Any]) -> list[Any]:
    """Seven digits are more than a picture shows; truth values are 0 and 1, and what JSON does not know is text."""
    if part.dtype.kind in "biu":
        return [int(number) for number in part.ravel().tolist()]
    flat = part.astype(np.float64).ravel().tolist()
    return [float(f"{number:.7g}") if math.isfinite(number) else str(number) for number in flat]


def parts_of(value: Any) -> list[tuple[str, Any]]:
    """The attributes of an object whose class the submission has made; nothing for any other value."""
    kind = type(value)
    try:
        module = _MODULE.__get__(kind)
        if kind is type or type(module) is not str or module not in ("solution", "__main__"):
            return []
        own = _OWN(value, "__dict__")
        if type(own) is not dict:
            return []
        return [(name, part) for name, part in list(own.items())[:PARTS] if type(name) is str]
    except (AttributeError, TypeError, RuntimeError):
        return []


def text_of(value: Any, room: int = TEXT, depth: int = 0) -> str:
    """A text of at most `room` characters for any value; what is unknown is told by its class."""
    kind = type(value)
    if kind in (str, bytes):
        text = repr(value[: room + 1])
    elif kind is int:
        text = str(value) if value.bit_length() < 1000 else f"int ({value.bit_length()} bits)"
    elif kind is float:
        text = _float(value)
    elif kind in _PLAIN:
        text = repr(value)
    elif kind is np.ndarray:
        simple = value.dtype.kind in "biufcMmSU" and depth == 0
        text = array_text(value) if simple else f"array {value.shape} {value.dtype}"
    elif issubclass(kind, np.generic) and kind.__module__ == "numpy":
        text = _float(float(value)) if value.dtype.kind == "f" else str(value)
    elif kind in _CONTAINERS:
        text = _container(value, kind, room, depth)
    elif kind in _FUNCTIONS:
        text = "a function"
    elif kind is type:
        text = f"the class {type_name(value)}"
    elif kind is range:
        text = repr(value)
    else:
        text = f"<{type_name(kind)}>"
    return shown(text, room)


def _float(value: float) -> str:
    """Seven digits, and a point by which a float can be told from a whole number."""
    text = f"{value:.7g}"
    return f"{text}.0" if text.lstrip("-").isdigit() else text


def _container(value: Any, kind: type, room: int, depth: int) -> str:
    if depth >= DEPTH:
        return f"{type_name(kind)} of {len(value)}"
    ends = "[]" if kind is list else "()" if kind is tuple else "{}"
    parts: list[str] = []
    left = room
    for number, item in enumerate(islice(value.items() if kind is dict else value, ITEMS + 1)):
        if number == ITEMS or left <= 0:
            parts.append("…")
            break
        if kind is dict:
            part = f"{text_of(item[0], left, depth + 1)}: {text_of(item[1], left, depth + 1)}"
        else:
            part = text_of(item, left, depth + 1)
        parts.append(part)
        left -= len(part) + 2
    comma = "," if kind is tuple and len(value) == 1 else ""
    return f"{'set()' if kind is set and not value else ends[0] + ', '.join(parts) + comma + ends[1]}"


def is_shown(name: str, value: Any) -> bool:
    """Whether a variable is worth a line: modules and what Python itself has put there are not."""
    return name.isidentifier() and not (name.startswith("__") and name.endswith("__")) and type(value) is not ModuleType


def sharing(variables: list[tuple[str, Any]]) -> list[list[str]]:
    """Names of arrays that lie in the same memory, in groups; views of one array, or the same array twice."""
    arrays = [(name, value) for name, value in variables if type(value) is np.ndarray and value.size][:40]
    groups: list[list[tuple[str, Any]]] = []
    for name, array in arrays:
        group = next((group for group in groups if any(_overlap(array, other) for _, other in group)), None)
        if group is None:
            groups.append([(name, array)])
        else:
            group.append((name, array))
    return [[name for name, _ in group] for group in groups if len(group) > 1]


def _overlap(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> bool:
    if one is other:
        return True
    try:
        return bool(np.shares_memory(one, other, max_work=MOST_WORK))  # type: ignore[arg-type]  # NumPy takes any number
    except np.exceptions.TooHardError:
        return bool(np.may_share_memory(one, other))


def _kept(value: Any) -> Any:
    """What stands for a constant: itself, or of a long one its hash, so that it is not kept alive."""
    if type(value) in (str, bytes) and len(value) > 1000:
        return len(value), hash(value)
    if type(value) is float and value != value:
        return "nan"
    return value


def _every(shape: tuple[int, ...]) -> tuple[slice, ...]:
    """An index that takes about `SAMPLE` elements, spread over the array."""
    step = max(1, math.ceil((math.prod(shape) / SAMPLE) ** (1 / max(1, len(shape)))))
    return tuple(slice(None, None, min(step, max(1, length))) for length in shape)
