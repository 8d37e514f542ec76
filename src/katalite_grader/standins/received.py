"""A test's own functions and classes, made of their text again: the sandbox's end."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any


def build(text: str, names: list[str]) -> tuple[Any, Callable[[str, Any], None]]:
    """The function, and what gives a name around it its value: a value may be, or hold, the function itself."""
    made = _run(text, names, [None] * len(names))
    cells = dict(zip(made.__code__.co_freevars, made.__closure__ or (), strict=True))

    def set_name(name: str, value: Any) -> None:
        if name in cells:
            cells[name].cell_contents = value

    return made, set_name


def build_class(text: str, names: list[str], values: list[Any]) -> Any:
    """A class; what it is made of is needed at once."""
    return _run(text, names, values)


def is_class(text: str) -> bool:
    return text.rpartition("made = ")[0].lstrip().startswith(("class ", "@"))


def build_instance(kind: Any, state: dict[str, Any]) -> Any:
    made = object.__new__(kind)
    made.__dict__ = state
    return made


def build_partial(function: Any, args: list[Any], pairs: list[tuple[str, Any]]) -> Any:
    return functools.partial(function, *args, **dict(pairs))


def _run(text: str, names: list[str], values: list[Any]) -> Any:
    scope: dict[str, Any] = {"__name__": "test"}
    lines = "\n".join(f"    {line}" for line in text.splitlines())
    exec(f"def make({', '.join(names)}):\n{lines}\n    return made", scope)
    return scope["make"](*values)
