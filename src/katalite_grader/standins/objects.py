"""The sandbox's end: performs operations on the submission's own objects, and says what came of them."""

from __future__ import annotations

import builtins
import copy
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import FrameType, ModuleType
from typing import Any

from katalite_grader import seeds
from katalite_grader.calls import Raised
from katalite_grader.codec import CodecError, Opaque
from katalite_grader.opaque import type_name
from katalite_grader.standins.mirrors import FUNCTIONS, VALUE_BASES
from katalite_grader.standins.received import build, build_class, build_instance, build_partial, is_class
from katalite_grader.standins.wire import KINDS, SPECIALS, Table, is_exception, message, read
from katalite_grader.words import text as said

# A class of the submission may answer for itself when it is asked; these do not ask it.
_BASES = type.__dict__["__bases__"].__get__
_MRO = type.__dict__["__mro__"].__get__
_DICT = type.__dict__["__dict__"].__get__
_FLAT: tuple[type, ...] = (*VALUE_BASES.values(), list, dict, set)
_ENTRIES: dict[type, Callable[[Any], Any]] = {
    int: int.__index__,
    float: float.__float__,
    str: str.__str__,
    bytes: lambda value: bytes.__getitem__(value, slice(None)),
}


class Objects:
    """Performs the operations of one item after the other on what `module` holds.

    `running` is around all code of the submission, `printed` takes what it printed, `describe` gives an exception as
    data.
    """

    def __init__(
        self,
        module: ModuleType,
        running: Callable[[FrameType], AbstractContextManager[None]],
        printed: Callable[[], str],
        describe: Callable[[BaseException], Raised],
    ) -> None:
        self._module = module
        self._running = running
        self._printed = printed
        self._describe = describe
        self._table = SandboxTable(module)
        self._number = -1

    def perform(self, data: bytes) -> bytes:
        """Answer the bytes of one operation. Raises CodecError for what is none."""
        request = read(data, layouts=True)
        if request["op"] == "bind":
            self._table, self._number = SandboxTable(self._module), -1
            seeds.begin()
        seeds.set_states(request.get("random", {}))
        self._number += 1
        table = self._table
        table.begin(self._number)
        table.apply(request["changed"])
        args = [table.unpack(part) for part in request["args"]]
        kwargs = {key: table.unpack(part) for key, part in request["kwargs"].items()}
        value, error = None, None
        start = time.perf_counter()
        try:
            with self._running(sys._getframe()):
                value = getattr(self, f"_{request['op']}")(*args, **kwargs)
        except BaseException as caught:
            error = caught
        seconds = max(time.perf_counter() - start, 0.0)
        raised = None if error is None else self._describe(error)
        common = {"seconds": seconds, "printed": self._printed()}
        try:
            changed = table.changes()
            if request["op"] == "bind" and error is None:
                packed = value
            else:
                packed = table.pack(value if error is None else error)
            if raised is not None:
                return message(outcome="raised", value=packed, changed=changed, raised=_as_data(raised), **common)
            return message(outcome="value", value=packed, changed=changed, raised=None, **common)
        except BaseException as unsent:  # nested too deeply, too large, or of a class that answers for itself
            if raised is not None:
                base = getattr(builtins, raised.base, Exception)
                packed = ("error", table.new_reference(), table.pack(base), [raised.message])
                return message(outcome="raised", value=packed, changed=[], raised=_as_data(raised), **common)
            text = str(unsent) if isinstance(unsent, CodecError) else said("stops-with", type=type_name(type(unsent)))
            value = Opaque(type_name(type(value)), said("value-not-sent", value=text)[:150])
            return message(outcome="value", value=value, changed=[], raised=None, **common)

    def _bind(self, *names: str) -> Any:
        """What the module binds to these names; what is not plain data gets the name as its reference."""
        scope = vars(self._module)
        found = {name: scope[name] for name in names if name in scope}
        self._table.named = {id(value): name for name, value in reversed(found.items())}
        return {name: self._table.pack(value) for name, value in found.items()}

    def _call(self, function: Any, /, *args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    def _get(self, target: Any, name: str) -> Any:
        return getattr(target, name)

    def _set(self, target: Any, name: str, value: Any) -> None:
        setattr(target, name, value)

    def _delete(self, target: Any, name: str) -> None:
        delattr(target, name)

    def _special(self, name: str, target: Any, /, *args: Any, **kwargs: Any) -> Any:
        if name not in SPECIALS:
            raise AttributeError(name)
        return getattr(type(target), name)(target, *args, **kwargs)

    def _copy(self, target: Any) -> Any:
        return copy.copy(target)

    def _deepcopy(self, target: Any) -> Any:
        return copy.deepcopy(target)


class SandboxTable(Table):
    """The sandbox's end of the wire. `named` are the values that the exercise names, by id."""

    side = "s"

    def __init__(self, module: ModuleType) -> None:
        super().__init__()
        self.named: dict[int, str] = {}
        self.register("n:", module)

    def give(self, value: Any, reference: str) -> Any:
        if (name := self.named.pop(id(value), None)) is not None:
            reference = f"n:{name}"
        self.register(reference, value)
        kind = type(value)
        if issubclass(kind, type):
            bases = [self.pack(base) for base in _BASES(value) if base is not object]
            return ("class", reference, type_name(value), bases, _specials(value), _specials(kind))
        for kinds in (FUNCTIONS, KINDS):
            if kinds.get(type_name(kind)) is kind:
                label = getattr(value, "__name__", "")
                return ("kind", reference, type_name(kind), label if type(label) is str and len(label) < 200 else "")
        described = self._described(kind)
        if is_exception(kind):
            args = BaseException.__dict__["args"].__get__(value)
            return ("error", reference, described, [self.pack(arg) for arg in args])
        return ("object", reference, described, *self._flat(value, kind))

    def _described(self, kind: type) -> Any:
        """A class in the place of an object's class: one of the library too, unless it is of exceptions."""
        packed = self.pack(kind)
        if packed[0] == "library" and not is_exception(kind):
            reference = self.new_reference()
            self.register(reference, kind)
            return ("class", reference, type_name(kind), [], _specials(kind, own=True), [])
        return packed

    def _flat(self, value: Any, kind: type) -> tuple[str, Any]:
        """The built-in class below which the object's class is, and what it holds of it; nothing for other objects."""
        base = next((base for base in _MRO(kind) if base in _FLAT), None)
        if base is None:
            return "", None
        if base in _ENTRIES:
            return base.__name__, _ENTRIES[base](value)
        if base is dict:
            return "dict", ("tuple", [("tuple", [self.pack(key), self.pack(part)]) for key, part in dict.items(value)])
        parts = [self.pack(part) for part in base.__iter__(value)]
        return base.__name__, ("tuple", parts)

    def take(self, tag: str, parts: Any, reference: str) -> Any:
        self.check(reference)
        match tag, parts:
            case "code", [str(text), list(names), defaults, kwdefaults, list(values)]:
                return self._build(reference, text, names, defaults, kwdefaults, values)
            case "error", [kind, list(args)]:
                made = self.unpack(kind)(*[self.unpack(arg) for arg in args])
                return self.register(reference, made)
            case "instance", [kind, state]:
                made = build_instance(self.unpack(kind), {})
                self.register(reference, made)
                made.__dict__ = self.unpack(state)
                return made
            case "partial", [function, list(args), list(pairs)]:
                unpacked = [self.unpack(arg) for arg in args]
                keywords = [(key, self.unpack(arg)) for key, arg in pairs]
                return self.register(reference, build_partial(self.unpack(function), unpacked, keywords))
            case "bound", [owner, str(name)]:
                return self.register(reference, getattr(self.unpack(owner), name))
        raise CodecError("The operation holds a value of an unknown kind.")

    def _build(
        self, reference: str, text: str, names: list[str], defaults: Any, kwdefaults: Any, values: list[Any]
    ) -> Any:
        if is_class(text):
            return self.register(reference, build_class(text, names, [self.unpack(value) for value in values]))
        made, set_name = build(text, names)
        self.register(reference, made)
        made.__defaults__, made.__kwdefaults__ = self.unpack(defaults), self.unpack(kwdefaults)
        for name, value in zip(names, values, strict=True):
            set_name(name, self.unpack(value))
        return made


def _as_data(raised: Raised) -> dict[str, Any]:
    return {**raised.as_json(), "builtin": raised.builtin, "base": raised.base, "advice": raised.advice}


def _specials(kind: type, *, own: bool = False) -> list[str]:
    """The special methods of a class that are not those of every object; with `own`, those of a built-in value too."""
    found: set[str] = set()
    hashed = None
    for base in _MRO(kind):
        is_known = base in (object, type) or (base in VALUE_BASES.values() and not own)
        if is_known or (base.__module__ == "builtins" and is_exception(base)):
            continue
        scope = _DICT(base)
        found |= {name for name in scope if name in SPECIALS}
        if hashed is None and "__hash__" in scope:
            hashed = scope["__hash__"] is not None
    if hashed is not True:
        found.discard("__hash__")
    return sorted(found | {"unhashable"} if hashed is False else found)
