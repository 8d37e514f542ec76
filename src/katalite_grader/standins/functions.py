"""A test's own functions and classes as text, so that the submission can call them: the judge's end.

Exactly the text of the function crosses, with the names that it uses from around it and their values. The submission
can read it."""

from __future__ import annotations

import ast
import dis
import linecache
import sys
from collections.abc import Mapping
from types import CellType, CodeType, FunctionType
from typing import Any, NamedTuple

from katalite_grader.codec import CodecError

NO_SOURCE = "a function without source text cannot be given to the submission"
SETS_NAMES = (
    "a function that sets a name from around it (nonlocal, global) cannot be given to the submission; "
    "have it change a list or a dictionary instead"
)


class Code(NamedTuple):
    """Python that binds `made`, when it runs inside a function with the parameters `names` and these values."""

    text: str
    names: list[str]
    values: list[Any]


def shipped(made: Any) -> Code:
    """A function or class of the tests as text. Raises CodecError with what keeps it from crossing."""
    return _shipped_class(made) if isinstance(made, type) else _shipped_function(made)


def is_test_class(kind: type, crossed: Mapping[int, str]) -> bool:
    """Whether a class and all above it are of a file of the tests, or have crossed."""
    return all(
        base is object
        or id(base) in crossed
        or _is_of_a_file(base)
        or (issubclass(base, BaseException) and base.__module__ == "builtins")
        for base in kind.__mro__
    )


def _is_of_a_file(kind: type) -> bool:
    """Whether a class was made by a class statement of a module that was collected."""
    module = sys.modules.get(kind.__module__)
    file = getattr(module, "__file__", None) or ""
    package = kind.__module__.partition(".")[0]
    if package == "katalite_grader":
        return kind.__name__ == "StandIn"  # above a test's own class that is below one of the submission's
    return file.endswith(".py") and "site-packages" not in file and package not in sys.stdlib_module_names


def _shipped_function(function: FunctionType) -> Code:
    node = _definition(function)
    if _sets_names(function.__code__):
        raise CodecError(SETS_NAMES)
    arguments = node.args
    # The values of the defaults cross, not their text.
    arguments.defaults = [ast.Constant(None) for _ in arguments.defaults]
    arguments.kw_defaults = [default and ast.Constant(None) for default in arguments.kw_defaults]
    if isinstance(node, ast.Lambda):
        text = f"made = {ast.unparse(node)}"
    else:
        node.decorator_list, node.returns = [], None
        for argument in ast.walk(arguments):
            if isinstance(argument, ast.arg):
                argument.annotation = None
        text = f"{ast.unparse(node)}\nmade = {node.name}"
    around = _around(function, node)
    if isinstance(node, ast.FunctionDef):
        around.pop(node.name, None)
    return Code(text, list(around), list(around.values()))


def _around(function: FunctionType, node: ast.AST) -> dict[str, Any]:
    """The names that the function finds outside itself, with their values."""
    closure: dict[str, CellType] = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
    found = {}
    for name in _names(node):
        if name in closure:
            try:
                found[name] = closure[name].cell_contents
            except ValueError:  # not bound yet, and so not used before it is
                continue
        elif name in function.__globals__ and name not in function.__code__.co_varnames:
            found[name] = function.__globals__[name]
    return found


def _shipped_class(kind: type) -> Code:
    scope = vars(sys.modules[kind.__module__]) if kind.__module__ in sys.modules else {}
    tree = ast.parse("".join(linecache.getlines(str(scope.get("__file__", "")))))
    found_here = [each for each in ast.walk(tree) if isinstance(each, ast.ClassDef) and each.name == kind.__name__]
    # Two classes of one name are told apart by their lines: by a method's, as older versions of Python keep no other.
    lines = [value.__code__.co_firstlineno for value in vars(kind).values() if isinstance(value, FunctionType)]
    fits = [each for each in found_here if all(each.lineno <= line <= (each.end_lineno or 0) for line in lines)]
    if len(fits) != 1:
        raise CodecError("a class that its name does not find in a file of the tests cannot be given to the submission")
    (node,) = fits
    found = {name: scope[name] for name in _names(node) if name != kind.__name__ and name in scope}
    return Code(f"{ast.unparse(node)}\nmade = {node.name}", list(found), list(found.values()))


def _names(node: ast.AST) -> list[str]:
    return sorted({each.id for each in ast.walk(node) if isinstance(each, ast.Name)})


def _sets_names(code: CodeType) -> bool:
    """Whether a function, or one inside it, sets what is not its own: the test would not see that."""
    own = set(code.co_cellvars) | set(code.co_varnames)
    for each in dis.get_instructions(code):
        if each.opname in ("STORE_GLOBAL", "DELETE_GLOBAL"):
            return True
        if each.opname in ("STORE_DEREF", "DELETE_DEREF") and each.argval not in own:
            return True
    inner = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return any(_sets_names_beyond(each, own) for each in inner)


def _sets_names_beyond(code: CodeType, around: set[str]) -> bool:
    own = set(code.co_cellvars) | set(code.co_varnames) | around
    for each in dis.get_instructions(code):
        if each.opname in ("STORE_GLOBAL", "DELETE_GLOBAL"):
            return True
        if each.opname in ("STORE_DEREF", "DELETE_DEREF") and each.argval not in own:
            return True
    return any(_sets_names_beyond(each, own) for each in code.co_consts if isinstance(each, CodeType))


def _definition(function: FunctionType) -> Any:
    """The syntax tree of a function, found by where its code begins and ends."""
    code = function.__code__
    text = "".join(linecache.getlines(code.co_filename))
    kinds = (ast.Lambda,) if code.co_name == "<lambda>" else (ast.FunctionDef,)
    places = [place for place in code.co_positions() if place[0] and place[2] is not None and place[3]]
    if not text or not places:
        raise CodecError(NO_SOURCE)
    start = min((place[0], place[2]) for place in places)
    end = max((place[1], place[3]) for place in places)
    found = []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, kinds) or (isinstance(node, ast.FunctionDef) and node.name != code.co_name):
            continue
        inside = (node.lineno, node.col_offset) <= start and end <= (node.end_lineno or 0, node.end_col_offset or 0)
        if inside or (node.lineno == code.co_firstlineno and isinstance(node, ast.FunctionDef)):
            found.append(((node.end_lineno or 0) - node.lineno, (node.end_col_offset or 0) - node.col_offset, node))
    if not found:
        raise CodecError(NO_SOURCE)
    return min(found, key=lambda entry: entry[:2])[2]
