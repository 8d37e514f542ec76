"""The judge's end of the wire: what the sandbox describes becomes stand-ins, and what tests make is written for it.

**An object arrives as a stand-in only where the right solution gives objects.** `signature` names what an operation
asks ("BankAccount.deposit()", "total()"); from a run of the right solution the judge knows which of these ever gave
an object of a class, and anywhere else such an object arrives as an opaque value, which is equal to nothing: an
object whose `__eq__` always says yes wins nothing in place of a number."""

from __future__ import annotations

import functools
import types
from collections.abc import Callable
from types import FunctionType
from typing import Any

from katalite_grader.codec import CodecError, Opaque
from katalite_grader.standins.functions import is_test_class, shipped
from katalite_grader.standins.mirrors import (
    FUNCTIONS,
    Mirror,
    bare,
    is_object,
    mirror_class,
    mirror_kind,
    yields_values,
)
from katalite_grader.standins.wire import KINDS, Table, is_exception

MOST_CLASSES = 200
_ITERATION = frozenset({"__iter__", "__next__", "__reversed__", "__getitem__"})
"""Two right solutions may do the one or the other, for the same elements."""
_PLAIN: dict[str, Callable[[Any], Any]] = {
    kind.__name__: kind for kind in (int, float, str, bytes, tuple, frozenset, list, dict, set)
}

type Keep = Callable[[str, Any, Callable[[], Any]], Any]
"""Gives what stands for a name of the module: the same in all items as long as it is described alike."""


class JudgeTable(Table):
    """`gave_objects` are the signatures that gave objects with the right solution, None while that is being learned;
    `met` grows by those of this run. `collected` are objects of the collection with their references, by id."""

    side = "j"

    def __init__(
        self,
        names: frozenset[str],
        keep: Keep,
        gave_objects: frozenset[str] | None,
        collected: dict[int, tuple[str, Any]],
    ) -> None:
        super().__init__()
        self.signature = ""
        self.takes_any = False
        """Whether this answer may be an object in any case: an exception that is raised, an iterator."""
        self.met: set[str] = set()
        self._names = names
        self._keep = keep
        self._gave_objects = gave_objects
        self._collected = collected
        self._origins: dict[int, str] = {}
        self._classes = 0

    # What an operation asks

    def signature_of(self, op: str, args: tuple[Any, ...]) -> str:
        """What an operation asks, by the names of the test's own view, whatever the submission calls its classes."""
        if op == "bind":
            return ""
        if op == "special":
            return self._of_special(args[0], args[1])
        path = self._path(args[0])
        if op == "call":
            return path if path.endswith("()()") else f"{path}()"
        if op == "get":
            return path if path.endswith(f".{args[1]}") else f"{path}.{args[1]}"
        return path

    def _of_special(self, name: str, target: Any) -> str:
        path = self._path(target)
        name = "__iter__" if name in _ITERATION else name
        return path if yields_values(target) or path.endswith(f".{name}") else f"{path}.{name}"

    def _path(self, value: Any) -> str:
        kind = value if isinstance(value, Mirror) else type(value)
        if isinstance(kind, Mirror):
            named = next((name for base in kind.__mro__ if (name := self._name_of(base))), "")
            if named:
                return named
        return self._origins.get(id(value), self._name_of(value))

    def _name_of(self, value: Any) -> str:
        reference = self.references.get(id(value), "")
        return reference[2:] if reference.startswith("n:") else ""

    def _allowed(self) -> bool:
        return self.takes_any or self._gave_objects is None or self.signature in self._gave_objects

    # Reading

    def bound(self, packed: dict[str, Any]) -> dict[str, Any]:
        """What the submission binds to the exercise's names."""
        found = {}
        for name, part in packed.items():
            if name not in self._names:
                raise CodecError("The message binds a name that nobody asked for.")
            self.signature = name
            found[name] = self.unpack(part)
        return found

    def known(self, value: Any) -> Any:
        return self._seen(value) if is_object(value) and value is not self.objects.get("n:") else value

    def take(self, tag: str, parts: Any, reference: str) -> Any:
        if reference.startswith("n:"):
            if reference[2:] not in self._names:
                raise CodecError("The message names what nobody asked for.")
        else:
            self.check(reference)
        match tag, parts:
            case "class", [str(name), list(bases), list(specials), list(of_class)]:
                return self._seen(self._class(reference, name, bases, frozenset(specials), frozenset(of_class), parts))
            case "object", [kind, str(base), content]:
                kind, plain = self._kind(kind), self._plain(base, self.unpack(content))
                return self._seen(self._registered(reference, parts, lambda: bare(kind, "", plain)), plain)
            case "kind", [str(kind), str(name)] if kind in FUNCTIONS or kind in KINDS:
                made = self._registered(reference, parts, lambda: bare(mirror_kind(kind), name))
                return made if kind in KINDS else self._seen(made)
            case "error", [kind, list(args)]:
                return self._seen(self._error(reference, self._kind(kind), args))
        raise CodecError("The message holds a value of an unknown kind.")

    def _registered(self, reference: str, description: Any, make: Callable[[], Any]) -> Any:
        made = self._keep(reference, description, make) if reference.startswith("n:") else make()
        self._origins[id(made)] = self.signature
        return self.register(reference, made)

    @staticmethod
    def _plain(base: str, content: Any) -> Any:
        """What an object of a class below a built-in one is when nobody asks for more; None for other objects."""
        if not base:
            return None
        if base not in _PLAIN:
            raise CodecError("The message holds an object of an unknown kind.")
        return _PLAIN[base](content)

    def _seen(self, value: Any, plain: Any = None) -> Any:
        """An object where the right solution gives one; elsewhere a plain value that it also is, or an opaque one."""
        if yields_values(value):
            return value
        if not self.takes_any:
            self.met.add(self.signature)
        if self._allowed():
            return value
        if plain is not None:
            return plain
        kind = value if isinstance(value, Mirror) else type(value)
        return Opaque(kind.__name__, f"<class {kind.__name__}>" if kind is value else f"<{kind.__name__} object>")

    def _kind(self, packed: Any) -> Any:
        """The class of an object, which is described with it, and is not what an operation gave."""
        if isinstance(packed, tuple) and packed[:1] == ("ref",):
            found = self.objects.get(packed[1])
        elif isinstance(packed, tuple) and packed[:1] == ("class",):
            _, reference, name, bases, specials, of_class = packed
            if not reference.startswith("n:"):
                self.check(reference)
            elif reference[2:] not in self._names:
                raise CodecError("The message names what nobody asked for.")
            parts = [name, bases, specials, of_class]
            found = self._class(reference, name, bases, frozenset(specials), frozenset(of_class), parts)
        else:
            found = self.unpack(packed)
        if not isinstance(found, Mirror) and not is_exception(found):
            raise CodecError("The message holds an object without a class.")
        return found

    def _class(
        self,
        reference: str,
        name: str,
        bases: list[Any],
        specials: frozenset[str],
        of_class: frozenset[str],
        parts: Any,
    ) -> Any:
        self._classes += 1
        if self._classes > MOST_CLASSES or not name.isidentifier() or len(name) > 200:
            raise CodecError("The message describes too many classes.")
        above = [self._base(base) for base in bases]
        compared = reference.startswith("n:")
        return self._registered(
            reference, parts, lambda: mirror_class(name, above, specials, of_class, compared=compared)
        )

    def _base(self, packed: Any) -> Any:
        if isinstance(packed, tuple) and packed[:1] == ("library",):
            return self.unpack(packed)
        return self._kind(packed)

    def _error(self, reference: str, kind: Any, args: list[Any]) -> BaseException:
        if not is_exception(kind):
            raise CodecError("The message raises what cannot be raised.")
        error: BaseException = kind.__new__(kind)
        self.register(reference, error)
        self._origins[id(error)] = self.signature
        raised, self.takes_any = self.takes_any, False
        unpacked = tuple([self.unpack(arg) for arg in args])
        self.takes_any = raised
        if not isinstance(kind, Mirror):
            try:
                error.__init__(*unpacked)  # type: ignore[misc]
            except Exception:  # some built-in types want more, or less
                pass
            else:
                return error
        BaseException.__setattr__(error, "args", unpacked)
        return error

    # Writing

    def give(self, value: Any, reference: str) -> Any:
        if (same := self._collected.get(id(value))) is not None:
            # The test file has run again, and has made it again as it did when it was collected.
            self.references[id(value)] = same[0]
            return ("ref", same[0])
        kind = type(value)
        if isinstance(value, BaseException):
            self.register(reference, value)
            return ("error", reference, self.pack(kind), [self.pack(arg) for arg in value.args])
        if kind is FunctionType:
            self.register(reference, value)
            code = shipped(value)
            defaults = [self.pack(value.__defaults__), self.pack(value.__kwdefaults__)]
            return ("code", reference, code.text, code.names, *defaults, [self.pack(part) for part in code.values])
        if kind is functools.partial:
            self.register(reference, value)
            keywords = [[key, self.pack(arg)] for key, arg in value.keywords.items()]
            return ("partial", reference, self.pack(value.func), [self.pack(arg) for arg in value.args], keywords)
        if isinstance(value, types.BuiltinMethodType) and type(value.__self__) in (list, dict, set, str):
            self.register(reference, value)
            return ("bound", reference, self.pack(value.__self__), value.__name__)
        if isinstance(value, types.MethodType) and is_test_class(type(value.__self__), self.references):
            self.register(reference, value)
            return ("bound", reference, self.pack(value.__self__), value.__name__)
        if isinstance(value, type) and is_test_class(value, self.references):
            self.register(reference, value)
            code = shipped(value)
            return ("code", reference, code.text, code.names, None, None, [self.pack(part) for part in code.values])
        if type(kind) is type and kind.__dictoffset__ and is_test_class(kind, self.references):
            self.register(reference, value)
            return ("instance", reference, self.pack(kind), self.pack(vars(value)))
        raise CodecError(f"a value of type {kind.__name__} is not plain data, nor made by the test's own code")
