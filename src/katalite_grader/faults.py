"""What can be said of a file before it runs: whether Python can read it, and which of its names are unknown or unused.

Nothing of the file is run. Names are looked after by pyflakes, whose wheel the page hands over when it first asks: no
snapshot carries it, and an interpreter that has it runs no submission.
"""

import ast
import sys
import tempfile
import warnings
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from katalite_grader import messages
from katalite_grader.diagnosis import unreadable
from katalite_grader.nesting import too_deep
from katalite_grader.texts import one_line
from katalite_grader.words import text

MOST_CHARACTERS = 200_000
"""Of a longer file nothing is said."""
MOST_FAULTS = 50
_NAME = 60

_WORTH_SAYING = {
    "UndefinedName": "fault-unknown",
    "UndefinedLocal": "fault-too-early",
    "UnusedImport": "fault-unused-import",
    "UnusedVariable": "fault-unused-variable",
    "IsLiteral": "fault-is-literal",
    "AssertTuple": "fault-assert-tuple",
    "IfTuple": "fault-if-tuple",
}
"""What pyflakes finds and a learner can use, with the sentence. The rest is about habits, or Python says it too."""
_QUIET = ("UnusedImport", "UnusedVariable")


def faults(source: str, wheel: bytes = b"") -> list[dict[str, Any]]:
    """`[{"kind", "line", "column", "length", "text"}]`, at most `MOST_FAULTS`, lines and columns from 1.

    "kind" is "error" where Python cannot read the file, and then it is the only one; "warning" for what will go wrong
    when it runs, "hint" for what is of no use. A column counts characters, and "length" those of the name; 0 stands
    for the rest of the line. `wheel` is pyflakes, which must come once.
    """
    if len(source) > MOST_CHARACTERS:
        return []
    if wheel:
        _bring(wheel)
    deep = too_deep(source)
    if deep is not None:
        return [_fault("error", deep, 1, 0, messages.too_nested())]
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(source, "solution.py")
            # What the compiler alone sees, such as a `return` outside of a function. Nothing runs.
            compile(tree, "solution.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        told = unreadable(source, error)
        detail = told.detail or told.message
        return [_fault("error", told.line or 1, told.column or 1, 0, messages.ended(detail[:1].upper() + detail[1:]))]
    except (ValueError, MemoryError, RecursionError, OverflowError):
        return []  # a run will say it
    return _names(tree, source.split("\n"))


def _names(tree: ast.AST, lines: list[str]) -> list[dict[str, Any]]:
    from pyflakes.checker import Checker

    try:
        found = Checker(tree, filename="solution.py", withDoctest=False).messages
    except RecursionError:
        return []
    told = []
    for message in sorted(found, key=lambda each: (each.lineno, each.col)):
        kind = type(message).__name__
        if kind not in _WORTH_SAYING:
            continue
        name = str(message.message_args[0]) if message.message_args else ""
        line = lines[message.lineno - 1]
        column = len(line.encode()[: message.col].decode(errors="ignore"))
        name = name.rpartition(" as ")[2]
        place = line.find(name, column) if name else column
        sentence = text(_WORTH_SAYING[kind], name=one_line(name, _NAME)) if name else text(_WORTH_SAYING[kind])
        quiet = "hint" if kind in _QUIET else "warning"
        told.append(_fault(quiet, message.lineno, max(place, column) + 1, len(name) if place >= 0 else 0, sentence))
    return told[:MOST_FAULTS]


def _fault(kind: str, line: int, column: int, length: int, sentence: str) -> dict[str, Any]:
    return {"kind": kind, "line": line, "column": column, "length": length, "text": sentence}


def _bring(wheel: bytes) -> None:
    """Make pyflakes importable. It wants doctest, which it has no use for here, and which takes long to load."""
    path = Path(tempfile.mkdtemp(prefix="checker-")) / "pyflakes.whl"
    path.write_bytes(wheel)
    sys.path.append(str(path))
    had = sys.modules.get("doctest")
    stub = ModuleType("doctest")
    stub.DocTestParser = type("DocTestParser", (), {"get_examples": None})  # type: ignore[attr-defined]
    sys.modules["doctest"] = stub
    try:
        import_module("pyflakes.checker")
    finally:
        sys.modules.pop("doctest")
        if had is not None:
            sys.modules["doctest"] = had
