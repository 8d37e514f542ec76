"""Classes that stand for the submission's: a use of one of their objects is an operation.

A class is described by its name, its bases and the special methods that it has, so that `isinstance`, `issubclass`,
`hasattr` and an operator that is missing are as they would be. Only special methods that it has are passed on.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any

from katalite_grader.solution import AuthorMistake
from katalite_grader.standins import sentences
from katalite_grader.standins.asking import ask, now
from katalite_grader.standins.wire import KINDS, SPECIALS, is_exception

VALUE_BASES: dict[str, type] = {kind.__name__: kind for kind in (int, float, str, bytes, tuple, frozenset)}
"""Built-in classes whose objects never change: an object of a class below one of these holds its value here too."""
FUNCTIONS: dict[str, type] = {
    "function": types.FunctionType,
    "method": types.MethodType,
    "builtin_function_or_method": types.BuiltinFunctionType,
}
_COMPARED = frozenset({"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"})
_NOT_OF_A_CLASS = frozenset(
    {"__eq__", "__ne__", "__hash__", "__bool__", "__repr__", "__str__", "__call__", "__format__"}
)
"""What a class itself answers here: pytest and Python ask every class for it."""
_LOOKED_FOR = frozenset(
    {"__bases__", "__test__", "__array__", "__array_interface__", "__array_struct__", "__wrapped__"}
)
"""What pytest and NumPy look for in any object. No test means these."""


def _is_looked_for(name: str) -> bool:
    return name in _LOOKED_FOR or name.startswith(("_pytest", "pytest"))


class Mirror(type):
    """The class of the classes that stand for the submission's."""

    compared: bool
    """Whether the exercise names this class or one above it: then its objects are asked what they are equal to."""

    def __call__(cls, /, *args: Any, **kwargs: Any) -> Any:
        return ask("call", cls, *args, **kwargs)

    def __getattr__(cls, name: str) -> Any:
        if now() is None or name.startswith("__") or _is_looked_for(name):
            raise AttributeError(name)
        return ask("get", cls, name)

    def __setattr__(cls, name: str, value: Any) -> None:
        if name == "__abstractmethods__":
            raise AttributeError(name)
        ask("set", cls, name, value)

    def __delattr__(cls, name: str) -> None:
        ask("delete", cls, name)


class _Doc:
    """A docstring, which only a test that reads it asks for."""

    def __get__(self, instance: Any, owner: Any) -> Any:
        return None if now() is None else ask("get", owner if instance is None else instance, "__doc__")


class StandIn:
    """What every object of the submission has beside its own special methods."""

    def __getattr__(self, name: str) -> Any:
        if now() is None or _is_looked_for(name):
            raise AttributeError(name)
        return ask("get", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        ask("set", self, name, value)

    def __delattr__(self, name: str) -> None:
        ask("delete", self, name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"

    def __hash__(self) -> int:
        # Not the address: the order of a set would differ from run to run, and with it the operations.
        item = now()
        return hash(tuple(int(part) for part in item.reference(self)[1:].split(".") if part.isdigit())) if item else 0

    def __copy__(self) -> Any:
        return ask("copy", self)

    def __deepcopy__(self, memo: Any) -> Any:
        return ask("deepcopy", self)

    def __reduce_ex__(self, protocol: Any) -> Any:
        raise AuthorMistake(sentences.NOT_PICKLED)

    __dict__ = property(lambda self: ask("get", self, "__dict__"))


def mirror_class(
    name: str, bases: list[Any], specials: frozenset[str], of_class: frozenset[str], *, compared: bool
) -> Any:
    """The class that stands for one of the submission's; `of_class` are special methods of the class itself."""
    kept = tuple(
        base for base in bases if isinstance(base, Mirror) or is_exception(base) or base in VALUE_BASES.values()
    )
    compared = compared or any(isinstance(base, Mirror) and base.compared for base in kept)
    if any(map(is_exception, kept)):
        kept = tuple(filter(is_exception, kept))
    elif not any(isinstance(base, Mirror) for base in kept):
        kept = (StandIn, *kept)
    value_like = any(issubclass(base, tuple(VALUE_BASES.values())) for base in kept)
    passed_on = specials & SPECIALS
    if not compared:
        passed_on -= _COMPARED
    scope: dict[str, Any] = {special: _passed_on(special) for special in passed_on}
    if "__ne__" in scope and "__eq__" not in scope:
        del scope["__ne__"]
    if "unhashable" in specials and compared:
        scope["__hash__"] = None
    elif "__hash__" not in scope and not value_like and not any(map(is_exception, kept)):
        scope["__hash__"] = StandIn.__hash__
    scope |= {"__module__": "submission", "__doc__": _Doc()}
    if any(map(is_exception, kept)):
        for attribute in ("__getattr__", "__delattr__", "__reduce_ex__"):
            scope[attribute] = vars(StandIn)[attribute]
        scope["__setattr__"] = _set_on_error
    made: Any = type.__new__(_metaclass(kept, of_class), name, kept, scope)
    type.__setattr__(made, "compared", compared)
    return made


def mirror_kind(name: str) -> Any:
    """The class of stand-ins for functions, generators and the like, by the name of Python's own class."""
    if name not in _kinds:
        own = FUNCTIONS.get(name) or KINDS[name]
        specials = {special for special in SPECIALS - _COMPARED - {"__hash__", "__repr__", "__str__", "__format__"}
                    if hasattr(own, special)}  # fmt: skip
        scope: dict[str, Any] = {special: _passed_on(special) for special in specials}
        scope |= {"__module__": "builtins", "__doc__": _Doc(), "__class__": property(lambda self: own)}
        if name in FUNCTIONS:
            scope["__call__"] = _call
        made: Any = type.__new__(Mirror, name, (StandIn,), scope)
        type.__setattr__(made, "compared", False)
        _kinds[name] = made
    return _kinds[name]


_kinds: dict[str, Any] = {}


def bare(kind: Any, name: str = "", value: Any = None) -> Any:
    """An object of a mirrored class, which no constructor has seen. Raises TypeError for a value that does not fit."""
    base = next((base for base in VALUE_BASES.values() if issubclass(kind, base)), None)
    made = object.__new__(kind) if base is None else base.__new__(kind, value)
    if name:
        object.__setattr__(made, "__name__", name)
        object.__setattr__(made, "__qualname__", name)
    return made


def is_object(value: Any) -> bool:
    """A stand-in for an object or a class of the submission's own, or for a function."""
    return isinstance(type(value), Mirror) or isinstance(value, Mirror)


def yields_values(value: Any) -> bool:
    """A stand-in for a generator, an iterator or a view of Python's own."""
    return type(value) in _kinds.values() and type(value).__name__ in KINDS


def _call(self: Any, /, *args: Any, **kwargs: Any) -> Any:
    return ask("call", self, *args, **kwargs)


def _passed_on(name: str) -> Callable[..., Any]:
    if name == "__call__":
        return _call

    def operate(self: Any, /, *args: Any, **kwargs: Any) -> Any:
        if name == "__exit__" and args[0] is not None:
            args = (type(args[1]), args[1], None)  # a traceback cannot cross
        return ask("special", name, self, *args, **kwargs)

    operate.__name__ = name
    return operate


def _metaclass(bases: tuple[Any, ...], of_class: frozenset[str]) -> type:
    """What a class itself answers to, like an Enum that is iterated over."""
    kinds = tuple(dict.fromkeys(type(base) for base in bases if isinstance(base, Mirror))) or (Mirror,)
    names = (of_class & SPECIALS) - _NOT_OF_A_CLASS
    new = {name: _passed_on(name) for name in names if not any(hasattr(kind, name) for kind in kinds)}
    return type("Mirror", kinds, new) if new or len(kinds) > 1 else kinds[0]


def _set_on_error(self: Any, name: str, value: Any) -> None:
    if name.startswith("__") or name == "args":  # __traceback__, __context__, __notes__
        BaseException.__setattr__(self, name, value)
    else:
        ask("set", self, name, value)
