"""A call of some code, recorded, and read back."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent
from typing import Any

from katalite_grader.calls import Call
from katalite_grader.inside.look import look_inside


@dataclass
class Seen:
    """What a recording says: its steps, its end, and what the look gave."""

    steps: list[dict[str, Any]]
    end: str
    loops: list[list[int]]
    result: dict[str, Any]

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [step for step in self.steps if step["k"] == kind]

    def values(self, name: str) -> list[str]:
        """The texts that a variable has had, in order."""
        return [step["set"][name]["text"] for step in self.steps if name in step.get("set", {})]

    def last(self, name: str) -> dict[str, Any]:
        return [step["set"][name] for step in self.steps if name in step.get("set", {})][-1]


def look(
    source: str, *args: Any, inputs: Sequence[Sequence[str]] | None = None, function: str = "f", **more: Any
) -> Seen:
    """`f(*args)` of this code; with `inputs` as by Run code. `more` may hold `calls`, `names` and `on_print`."""
    pieces: list[str] = []
    asked = {
        "source": dedent(source),
        "function": function,
        "names": more.get("names", []),
        "inputs": None if inputs is None else [list(each) for each in inputs],
    }
    calls = more.get("calls", [Call(function, args).encode()])
    result = look_inside(asked, calls, pieces.append, more.get("on_print"))
    first, *steps, last = map(json.loads, "".join(pieces).splitlines())
    return Seen(steps, last["end"], first["loops"], result)
