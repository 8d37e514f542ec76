"""Examples as a learner reads them in the statement, and as ▶ Run code begins with the first."""

import shlex
from collections.abc import Iterable
from typing import Any

import numpy as np

from katalite.course.model import Example, Exercise
from katalite_grader.cases import to_value
from katalite_grader.code_text import expression, written
from katalite_grader.tables import is_table

_ONE_LINE = 72


def readable(value: object) -> str:
    """The numbers as nested lists, over several lines where one would be long; other values as Python writes them."""
    if isinstance(value, np.ndarray):
        line = repr(value.tolist())
        if len(line) <= _ONE_LINE:
            return line
        return np.array2string(value, separator=", ", threshold=value.size + 1, max_line_width=_ONE_LINE)
    return written(value, readable)


def shape_text(value: object) -> str:
    """“2×3” for an array with more than one axis, else nothing."""
    return "×".join(map(str, value.shape)) if isinstance(value, np.ndarray) and value.ndim > 1 else ""


def shown_example(example: Example, program: bool, figures: bool = False) -> dict[str, Any]:
    """What the statement shows: `inputs`, each a `text` with a `name` and a `shape` that may be empty, and `output`.

    `figures` says that what a function returns may be one.
    """
    if example.code:
        return {"inputs": [_plain(example.code)], "output": str(example.returns).rstrip("\n")}
    if program:
        texts = _program_texts(example)
        parts = [_plain(texts["input"])] if texts["input"].strip() else []
        if "arguments" in texts:
            parts.insert(0, _plain(f"$ python solution.py {texts['arguments']}"))
        return {"inputs": parts, "output": str(example.returns).rstrip("\n")}
    values = {name: to_value(raw) for name, raw in example.call.items()}
    # The columns of a table stand below each other only where nothing stands before the first line.
    texts = {name: f"\n{readable(value)}" if is_table(value) else readable(value) for name, value in values.items()}
    inputs = [{"name": name, "text": texts[name], "shape": shape_text(value)} for name, value in values.items()]
    returns = to_value(example.returns)
    # What a figure shows is told in words, which are no string of Python's.
    output = returns if figures and isinstance(returns, str) else readable(returns)
    return {"inputs": inputs, "output": output}


def example_inputs(exercise: Exercise) -> list[dict[str, str]]:
    """What ▶ Run code begins with (`ExampleInput` in site/src/shared/protocol.ts): the first example's arguments, the
    input of a program, or code, whose name is ""."""
    first = exercise.examples[0] if exercise.examples else None
    if exercise.setting.program:
        texts = _program_texts(first)
        if any("arguments" in example.call for example in exercise.examples):
            texts.setdefault("arguments", "")
        return _inputs(texts.items())
    if first is None or first.code:
        return _inputs([("", first.code.rstrip() if first else "")])
    return _inputs((name, expression(to_value(raw))) for name, raw in first.call.items())


def _inputs(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "text": text} for name, text in pairs]


def _program_texts(example: Example | None) -> dict[str, str]:
    """The input of a program and, where there are some, its arguments as a shell takes them."""
    call = example.call if example else {}
    texts = {"input": str(call.get("input", ""))}
    arguments = call.get("arguments")
    return texts | ({"arguments": shlex.join(map(str, arguments))} if isinstance(arguments, list) else {})


def _plain(text: str) -> dict[str, str]:
    return {"name": "", "text": text.rstrip("\n"), "shape": ""}
