"""How deep the calls of a submission may be nested: in every place the same, and less than the smallest stack holds.

CPython counts calls of Python functions and takes 1,000 of them. Where each goes through C (`lru_cache`,
`sorted(key=…)`, a method that an operator calls), it needs the machine's stack as well, and in a browser's worker that
ends Python without an exception, in Chromium after 210 to 560 of them. Nobody counts those; so a file in which C may
call its functions, as far as its text tells, gets a lower limit for all calls.
"""

import ast
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PLAIN = 1000
"""Calls inside one another, counted from the first line of the submission, where Python functions call each other."""
THROUGH_C = 150
"""The same where C may call them."""

_DEFINED = re.compile(r"\bdef\s+(\w+)|\b(\w+)\s*(?::[^=\n]+)?=\s*lambda\b")
_CALLERS = frozenset({"eval", "exec", "getattr", "globals", "locals", "vars", "__import__"})


def levels(source: str) -> int:
    """The limit for a file that Python can read."""
    names = [one or other for one, other in _DEFINED.findall(source)]
    # A function whose name is nowhere else calls itself only by other ways than its name.
    if "@" not in source and "__" not in source and all(source.count(name) == 1 for name in names):
        return PLAIN
    tree = ast.parse(source)
    own = set(names)
    return THROUGH_C if any(_through_c(node, own) for node in _looked_at(tree, own)) else PLAIN


@contextmanager
def bounded_depth(caller: FrameType | None, most: int) -> Iterator[None]:
    """Let calls be nested `most` deep below `caller`. A submission may ask for less, and does not get more."""
    before, own = sys.getrecursionlimit(), sys.setrecursionlimit
    depth = 0
    while caller is not None:
        caller, depth = caller.f_back, depth + 1

    def setrecursionlimit(limit: int, /) -> None:
        own(depth + min(limit, most))

    setrecursionlimit(most)
    sys.setrecursionlimit = setrecursionlimit
    try:
        yield
    finally:
        sys.setrecursionlimit = own
        own(before)


def _looked_at(tree: ast.Module, own: set[str]) -> Iterator[ast.AST]:
    """All parts but the names of functions that are called directly, and lambdas that get a name."""
    plain: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call() if _name(node.func) in own:
                plain.add(id(node.func))
            case ast.Assign(value=ast.Lambda()) | ast.AnnAssign(value=ast.Lambda()):
                plain.add(id(node.value))
    yield from (node for node in ast.walk(tree) if id(node) not in plain)


def _through_c(node: ast.AST, own: set[str]) -> bool:
    """Whether this part may have C call a function of the file, or calls one that C calls."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            special = node.name.startswith("__") and node.name.endswith("__")
            return bool(node.decorator_list) or (special and node.name != "__init__")
        case ast.Lambda() | ast.GeneratorExp():
            return _calls(node, own)
        case ast.Name(ctx=ast.Load()):
            return node.id in own or node.id in _CALLERS
        case ast.Attribute(ctx=ast.Load()):
            return node.attr in own
    return False


def _calls(node: ast.AST, own: set[str]) -> bool:
    return any(isinstance(each, ast.Call) and _name(each.func) in own for each in ast.walk(node))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""
