"""Looking at an author's Python without running it: everything here reads the syntax tree."""

import ast
import copy
import warnings
from pathlib import Path
from typing import NamedTuple

from katalite.course.problems import Problems


class Parameters(NamedTuple):
    """What a call by name may give."""

    names: tuple[str, ...]
    required: tuple[str, ...]
    any_name: bool
    """The function takes `**kwargs`."""


def parse(path: Path, text: str, problems: Problems) -> ast.Module | None:
    """The file's tree, or None after noting the syntax error."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape is no matter of ours
            tree = ast.parse(text)
            # What the grammar allows and the compiler does not, such as a `return` outside a function:
            compile(tree, path.name, "exec", dont_inherit=True)
    except SyntaxError as error:
        problems.add(path, error.lineno or 0, f"This is not Python: {error.msg}.")
        return None
    except (ValueError, RecursionError, MemoryError) as error:
        problems.add(path, 0, f"This is not Python: {error}.")
        return None
    return tree


def find_function(tree: ast.Module, name: str) -> ast.FunctionDef | None:
    """The definition that is in force after the file ran from top to bottom."""
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    return found[-1] if found else None


def function_names(tree: ast.Module) -> list[str]:
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]


def argument_names(function: ast.FunctionDef) -> list[str]:
    """All parameters but `*args` and `**kwargs`, in order."""
    arguments = function.args
    return [argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def signature(function: ast.FunctionDef) -> str:
    """The parameters as text, without annotations, which a starter may leave out."""
    arguments = copy.deepcopy(function.args)
    for node in ast.walk(arguments):
        if isinstance(node, ast.arg):
            node.annotation = None
    return f"({ast.unparse(arguments)})"


def parameters(function: ast.FunctionDef) -> Parameters:
    """Positional-only parameters are left out: a call by name cannot give them."""
    arguments = function.args
    names = [argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)]
    by_place = len(arguments.args) - len(arguments.defaults)
    has_default = [index >= by_place for index in range(len(arguments.args))]
    has_default += [default is not None for default in arguments.kw_defaults]
    required = [name for name, given in zip(names, has_default, strict=True) if not given]
    return Parameters(tuple(names), tuple(required), arguments.kwarg is not None)
