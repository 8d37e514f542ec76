"""Values between judge and sandbox that keep their identity: plain data by value, everything else by reference.

Both ends of one item keep a `Table`. A reference is text that nobody chooses: "n:NAME" is what the submission binds
to NAME, "n:" its module, and "jN.K" or "sN.K" the K-th thing that judge or sandbox first sent with operation N. They
follow from the order of the operations, so that the same test makes the same bytes with every submission that behaves
alike. A mutable container has a reference too; each message first says which shared containers have changed since the
last."""

from __future__ import annotations

import importlib
import itertools
import sys
import types
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from katalite_grader.codec import ARRAY_DTYPES, CodecError, Limits, Opaque, array_dtype, decode, encode
from katalite_grader.compound_values import put_together, taken_apart
from katalite_grader.plain_values import made, reduced

LIMITS = Limits(depth=200, values=2_000_000)

_ATOMS = frozenset({type(None), bool, int, float, complex, str, bytes})
CONTAINERS: dict[str, type] = {
    kind.__name__: kind for kind in (list, dict, set, bytearray, np.ndarray, OrderedDict, Counter, deque, defaultdict)
}
_CONSTANTS = {"NotImplemented": NotImplemented, "Ellipsis": Ellipsis}
_DESCRIPTOR = type(str.upper)
_LIBRARIES = frozenset(
    {"builtins", "math", "operator", "functools", "itertools", "collections", "string", "re", "numpy", "datetime"}
)
_EMPTY: dict[Any, Any] = {}
_VIEWS: list[Any] = [_EMPTY.keys(), _EMPTY.values(), _EMPTY.items()]
_ITERATORS: list[Any] = [*_VIEWS, *map(iter, ["", "\N{EM DASH}", b"", (), [], set(), range(0), range(2**70), *_VIEWS])]
KINDS: dict[str, type] = {
    kind.__name__: kind
    for kind in (
        types.GeneratorType,
        types.CoroutineType,
        *map(type, _ITERATORS),
        *(kind for kind in vars(itertools).values() if isinstance(kind, type)),
        enumerate,
        filter,
        map,
        reversed,
        zip,
    )
}
"""What yields values and is of a class of Python's own: it can stand in for a list, and cannot lie about its equals."""
_SPECIAL_NAMES = """
    eq ne lt le gt ge hash bool len length_hint iter next reversed contains getitem setitem delitem missing call enter
    exit str repr format bytes int float complex index round trunc floor ceil neg pos abs invert
    add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand ror rxor
    iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor
"""
SPECIALS = frozenset(f"__{name}__" for name in _SPECIAL_NAMES.split())
"""The special methods that a stand-in passes on."""


class Table:
    """One end of an item's wire. Each side has its own subclass, which says what `give` and `take` do."""

    side = ""
    """"j" for the judge's end, "s" for the sandbox's."""

    def __init__(self) -> None:
        self.objects: dict[str, Any] = {}
        self.references: dict[int, str] = {}
        self._images: dict[str, Any] = {}
        self._number = self._place = 0

    def begin(self, number: int) -> None:
        """From now on, values belong to the operation of this number."""
        self._number, self._place = number, 0

    def register(self, reference: str, value: Any) -> Any:
        """Give a value its reference. Raises CodecError when another one has it."""
        if reference in self.objects:
            raise CodecError("The message names two things alike.")
        self.objects[reference] = value
        self.references.setdefault(id(value), reference)
        return value

    def new_reference(self) -> str:
        self._place += 1
        return f"{self.side}{self._number}.{self._place}"

    def check(self, reference: str) -> None:
        """Raises CodecError unless the other side may use this reference for something new in this operation."""
        other = "s" if self.side == "j" else "j"
        if not reference.startswith(f"{other}{self._number}."):
            raise CodecError("The message numbers its values wrongly.")

    def give(self, value: Any, reference: str) -> Any:
        """Write what is not plain data, and register it. Raises CodecError when it cannot cross."""
        raise NotImplementedError

    def take(self, tag: str, parts: Any, reference: str) -> Any:
        """Read what the other side's `give` has written. Raises CodecError."""
        raise NotImplementedError

    def known(self, value: Any) -> Any:
        """What a reference to something that is known here gives."""
        return value

    # Writing

    def pack(self, value: Any) -> Any:
        """`value` as what the codec can write. Raises CodecError when a part of it cannot cross."""
        kind = type(value)
        if kind in _ATOMS:
            return value
        if issubclass(kind, np.ndarray | np.void) and (apart := taken_apart(value)) is not None:
            return ("compound", apart[0], [self.pack(part) for part in apart[1]])
        if issubclass(kind, np.generic):
            return value if value.dtype.str in ARRAY_DTYPES or kind is np.str_ else self._unsent(value)
        if (reference := self.references.get(id(value))) is not None:
            return ("ref", reference)
        if kind is Opaque:
            return value
        if CONTAINERS.get(kind.__name__) is kind:
            return self._pack_container(value)
        if kind is tuple:
            return ("tuple", [self.pack(part) for part in value])
        if kind is frozenset:
            return ("frozenset", self._sorted(value))
        if (parts := reduced(value)) is not None:
            return ("value", parts[0], [self.pack(part) for part in parts[1]])
        for name, constant in _CONSTANTS.items():
            if value is constant:
                return ("constant", name)
        place = _library_place(value)
        if place is not None and (self.side == "j" or _is_plain_type(value)):
            return ("library", *place)
        return self.give(value, self.new_reference())

    def _pack_container(self, value: Any) -> Any:
        if isinstance(value, np.ndarray) and array_dtype(value.dtype.newbyteorder("<").str) is None:
            return self._unsent(value)
        reference = self.new_reference()
        self.register(reference, value)
        self._images[reference] = _image(value)
        return ("new", reference, type(value).__name__, self._content(value), self.pack(_setting(value)))

    def _unsent(self, value: Any) -> Any:
        if self.side == "j":
            raise CodecError(f"A value of type {type(value).__name__} with dtype {value.dtype} is not plain data.")
        return Opaque(type(value).__name__, f"{type(value).__name__} of dtype {value.dtype}")

    def _content(self, value: Any) -> Any:
        if isinstance(value, bytearray):
            return bytes(value)
        if isinstance(value, np.ndarray):
            return value
        if isinstance(value, dict):
            return [[self.pack(key), self.pack(part)] for key, part in list(value.items())]
        if isinstance(value, set):
            return self._sorted(value)
        return [self.pack(part) for part in list(value)]

    def _sorted(self, parts: Iterable[Any]) -> list[Any]:
        """The order of a set depends on the interpreter; that of the bytes of its elements does not."""
        return sorted((self.pack(part) for part in parts), key=lambda packed: encode(packed, LIMITS))

    def changes(self) -> list[Any]:
        """What happened to shared containers on this side since the last message."""
        found = []
        for reference in list(self._images):
            value = self.objects[reference]
            image = _image(value)
            if not _same(self._images[reference], image):
                self._images[reference] = image
                found.append([reference, self._content(value)])
        return found

    # Reading

    def unpack(self, packed: Any) -> Any:
        """The value that `pack` wrote on the other side. Raises CodecError for what it has not written."""
        if type(packed) in _ATOMS or isinstance(packed, np.generic) or type(packed) is Opaque:
            return packed
        match packed:
            case ("ref", str(reference)) if reference in self.objects:
                return self.known(self.objects[reference])
            case ("new", str(reference), str(name), content, setting) if name in CONTAINERS:
                return self._unpack_container(reference, name, content, self.unpack(setting))
            case ("tuple", list(parts)):
                return tuple([self.unpack(part) for part in parts])
            case ("frozenset", list(parts)):
                return frozenset([self.unpack(part) for part in parts])
            case ("value", str(name), list(parts)):
                return self._value(made, name, [self.unpack(part) for part in parts])
            case ("compound", ("masked" | "structured" | "row") as name, list(parts)):
                return self._value(put_together, name, [self.unpack(part) for part in parts])
            case ("constant", str(name)) if name in _CONSTANTS:
                return _CONSTANTS[name]
            case ("library", str(module), str(name)) if module in _LIBRARIES:
                return self._from_library(module, name)
            case (str(tag), str(reference), *parts):
                return self.take(tag, parts, reference)
        raise CodecError("The message holds a value of an unknown kind.")

    @staticmethod
    def _value(make: Callable[[str, list[Any]], Any], name: str, parts: list[Any]) -> Any:
        try:
            return make(name, parts)
        except ValueError as error:
            raise CodecError(f"The message holds a value of several parts that is none: {error}.") from error

    def _unpack_container(self, reference: str, name: str, content: Any, setting: Any) -> Any:
        self.check(reference)
        value = content if name == "ndarray" else _made(name, setting)
        if type(value) is not CONTAINERS[name]:
            raise CodecError("The message holds a container that is none.")
        self.register(reference, value)
        self._fill(value, content)
        self._images[reference] = _image(value)
        return value

    def _from_library(self, module: str, name: str) -> Any:
        found = importlib.import_module(module)
        for part in name.split(".") if name else ():
            found = vars(found)[part]
        if self.side == "j" and not _is_plain_type(found):
            raise CodecError("The message names what no submission may hand out.")
        return found

    def apply(self, changes: Any) -> None:
        """Do to the shared containers what happened to them on the other side. Raises CodecError."""
        for reference, content in changes:
            if reference not in self._images:
                raise CodecError("The message changes what is not shared.")
            self._fill(self.objects[reference], content)
            self._images[reference] = _image(self.objects[reference])

    def _fill(self, target: Any, content: Any) -> None:
        if isinstance(target, np.ndarray):
            if target is not content:
                if not isinstance(content, np.ndarray) or content.shape != target.shape:
                    raise CodecError("The message changes an array into another one.")
                target[...] = content
        elif isinstance(target, bytearray):
            target[:] = content
        elif isinstance(target, dict):
            pairs = [(self.unpack(key), self.unpack(part)) for key, part in content]
            dict.clear(target)
            dict.update(target, pairs)
        else:
            parts = [self.unpack(part) for part in content]
            target.clear()
            (target.update if isinstance(target, set) else target.extend)(parts)


def message(**parts: Any) -> bytes:
    """An answer. Raises CodecError when it is too large, or a part is not plain data."""
    return encode(parts, LIMITS, strict=True)


def operation(**parts: Any) -> bytes:
    """An operation, whose arrays keep their layout. Raises CodecError as `message` does."""
    return encode(parts, LIMITS, strict=True, layouts=True)


def read(data: bytes, *, layouts: bool = False) -> Any:
    """What `message` has written, or with `layouts` what `operation` has. Raises CodecError."""
    return decode(data, LIMITS, layouts=layouts)


def is_exception(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseException)


def _setting(value: Any) -> Any:
    """What a container is beside its elements: the length that a deque keeps, what a defaultdict makes."""
    if type(value) is deque:
        return value.maxlen
    return value.default_factory if type(value) is defaultdict else None


def _made(name: str, setting: Any) -> Any:
    if name == "deque":
        return deque(maxlen=setting)
    if name == "defaultdict":
        return defaultdict(setting)
    return CONTAINERS[name]()


def _library_place(value: Any) -> tuple[str, str] | None:
    """Where a library keeps this type, function or module."""
    if type(value) is type(sys):
        return (value.__name__, "") if value.__name__ in _LIBRARIES else None
    if type(value) is _DESCRIPTOR:
        owner: type = getattr(value, "__objclass__")  # noqa: B009 - which the type does not declare
        return ("builtins", f"{owner.__name__}.{value.__name__}") if owner.__module__ == "builtins" else None
    if isinstance(value, type):
        name, module = type.__dict__["__name__"].__get__(value), type.__getattribute__(value, "__module__")
    elif type(value) in (type(len), type(_library_place), np.ufunc):
        name, module = value.__name__, getattr(value, "__module__", None) or "numpy"
    else:
        return None
    if module in ("_operator", "_functools", "_datetime"):
        module = module[1:]
    found = sys.modules.get(module) if isinstance(module, str) and module in _LIBRARIES else None
    return (module, name) if found is not None and vars(found).get(name) is value else None


def _is_plain_type(value: Any) -> bool:
    """A built-in type that does nothing but make values: no function, nor `type`, reaches a test from a sandbox."""
    return isinstance(value, type) and type(value) is type and value.__module__ == "builtins" and value is not type


def _image(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, bytearray):
        return bytes(value)
    if isinstance(value, dict):
        return [part for pair in dict.items(value) for part in pair]
    return list(value)


def _same(before: Any, now: Any) -> bool:
    if isinstance(before, np.ndarray):
        return bool(before.shape == now.shape and before.tobytes() == now.tobytes())
    if isinstance(before, bytes):
        return bool(before == now)
    return len(before) == len(now) and all(one is other for one, other in zip(before, now, strict=True))
