"""Operations as a learner would write them: `account = BankAccount()`, `account.deposit(5)`."""

from __future__ import annotations

import re
from types import FunctionType
from typing import Any

from katalite_grader.standins.mirrors import Mirror, is_object
from katalite_grader.texts import argument_text, shorten
from katalite_grader.words import text

_LONGEST = 300
_BINARY = {
    "add": "+", "sub": "-", "mul": "*", "matmul": "@", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
    "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^",
    "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=",
}  # fmt: skip
_BRACKETS: dict[type, str] = {list: "[]", tuple: "()", set: "{}", dict: "{}"}
_MOST = 8
_UNARY = {"neg": "-", "pos": "+", "invert": "~"}


class Speller:
    """Names the objects that a test holds, in the order in which it got them."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}
        self._held: list[Any] = []
        self._used: dict[str, int] = {}

    def text(self, op: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
        """One operation as a line of Python, empty for the one that begins an item."""
        if op == "bind":
            return ""
        if op == "special":
            return shorten(self._special(args[0].strip("_"), self._of(args[1]), args[2:]), _LONGEST)
        target, rest = args[0], args[1:]
        name = self._of(target)
        if op == "call":
            given = [*map(self._of, rest), *(f"{key}={self._of(value)}" for key, value in kwargs.items())]
            return shorten(f"{name}({', '.join(given)})", _LONGEST)
        if op in ("get", "set", "delete"):
            place = f"{name}.{rest[0]}" if name else str(rest[0])
            line = {"get": place, "set": f"{place} = {self._of(rest[-1])}", "delete": f"del {place}"}[op]
            return shorten(line, _LONGEST)
        return f"copy.{op}({name})"

    def gave(self, text: str, value: Any) -> str:
        """Remember what an operation gave; its text, as the test has it from now on."""
        if not is_object(value) or id(value) in self._names:
            return text
        self._held.append(value)
        name = text
        if type(value).__name__ not in ("function", "method", "builtin_function_or_method") and not isinstance(
            value, Mirror
        ):
            name = self._new_name(type(value).__name__)
            text = f"{name} = {text}"
        self._names[id(value)] = name
        return text

    def name(self, value: Any, name: str) -> None:
        """Call a value by the name that the exercise gives it."""
        if is_object(value):
            self._held.append(value)
            self._names[id(value)] = name

    def _of(self, value: Any, depth: int = 3) -> str:
        """A value as text; nothing is asked of an object for it."""
        if type(value) in _BRACKETS and len(value) and depth:
            first = list(value.items() if isinstance(value, dict) else value)[:_MOST]
            inside = [
                f"{self._of(part[0], depth - 1)}: {self._of(part[1], depth - 1)}"
                if isinstance(value, dict)
                else self._of(part, depth - 1)
                for part in first
            ]
            opening, closing = list(_BRACKETS[type(value)])
            more = ["…"] if len(value) > _MOST else [""] if isinstance(value, tuple) and len(value) == 1 else []
            return f"{opening}{', '.join([*inside, *more]).rstrip(' ')}{closing}"
        if not is_object(value):
            plain = type(value).__module__ in ("builtins", "numpy", "datetime", "decimal", "fractions")
            if isinstance(value, FunctionType | type):
                return value.__name__
            return argument_text(value) if plain and type(value) not in _BRACKETS else type(value).__name__
        if id(value) in self._names:
            return self._names[id(value)]
        return value.__name__ if isinstance(value, Mirror) else type(value).__name__.lower()

    def _new_name(self, kind: str) -> str:
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", kind).lower().strip("_") or "it"
        self._used[name] = self._used.get(name, 0) + 1
        return name if self._used[name] == 1 else f"{name}_{self._used[name]}"

    def _special(self, name: str, target: str, rest: tuple[Any, ...]) -> str:
        given = [self._of(value) for value in rest]
        if name in _BINARY and len(given) == 1:
            return f"{target} {_BINARY[name]} {given[0]}"
        if name[0] in "ri" and name[1:] in _BINARY and len(given) == 1:
            return (
                f"{given[0]} {_BINARY[name[1:]]} {target}"
                if name[0] == "r"
                else f"{target} {_BINARY[name[1:]]}= {given[0]}"
            )
        if name in _UNARY:
            return f"{_UNARY[name]}{target}"
        match name, given:
            case "getitem", [key]:
                return f"{target}[{key}]"
            case "setitem", [key, value]:
                return f"{target}[{key}] = {value}"
            case "delitem", [key]:
                return f"del {target}[{key}]"
            case "contains", [value]:
                return f"{value} in {target}"
            case "enter" | "exit", _:
                return f"with {target}: …" if name == "enter" else text("end-of-with", target=target)
        return f"{name}({', '.join([target, *given])})"
