"""Pieces of code that came without their module: which names they need, and where these may come from."""

import ast
import builtins
import io
import sys
import tokenize
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

_TYPING = {"Any", "Callable", "Dict", "Iterable", "List", "Optional", "Sequence", "Set", "Tuple", "Union"}


@dataclass(frozen=True)
class Names:
    """`used` are read somewhere in the piece, `set` are bound in it, wherever."""

    used: frozenset[str]
    set: frozenset[str]

    @property
    def free(self) -> frozenset[str]:
        return self.used - self.set - frozenset(dir(builtins))


def names_in(tree: ast.AST) -> Names:
    """All that is bound anywhere counts as bound everywhere, which is enough for tests."""
    used, bound = set[str](), set[str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            bound.update(alias.asname or alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return Names(frozenset(used), frozenset(bound))


def imports_of(tree: ast.Module) -> Mapping[str, str]:
    """Name -> the statement that imports it, for the imports of a module's top level."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                one = ast.Import([alias]) if isinstance(node, ast.Import) else None
                kept = one or ast.ImportFrom(getattr(node, "module", None), [alias], getattr(node, "level", 0))
                found[alias.asname or alias.name.split(".")[0]] = ast.unparse(kept)
    return found


def indented(code: str, by: str = "    ") -> str:
    """The code, deeper; what stands inside a text of several lines stays where it is. Raises SyntaxError."""
    inside = set[int]()
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type in (tokenize.STRING, tokenize.FSTRING_MIDDLE):
                inside.update(range(token.start[0] + 1, token.end[0] + 1))
    except tokenize.TokenError as error:
        raise SyntaxError(str(error)) from None
    lines = code.split("\n")
    return "\n".join(
        line if number in inside or not line.strip() else by + line for number, line in enumerate(lines, start=1)
    )


def known_import(name: str) -> str | None:
    """The statement for a name that notebooks and web sites have without a word."""
    if name in ("np", "numpy"):
        return f"import numpy{' as np' if name == 'np' else ''}"
    if name in _TYPING:
        return f"from typing import {name}"
    return f"import {name}" if name in sys.stdlib_module_names else None


def missing_imports(tree: ast.Module) -> list[str]:
    """The imports that a module needs and does not have, as far as they can be told."""
    return sorted({line for name in names_in(tree).free if (line := known_import(name))})


def import_lines(module: str, imports: Iterable[str], own: Collection[str]) -> str:
    """The head of a test file: what is imported from elsewhere, and from the submission."""
    elsewhere = "".join(f"{line}\n" for line in sorted(set(imports)))
    ours = f"from {module} import {', '.join(sorted(own))}\n" if own else ""
    return "\n".join(filter(None, (elsewhere, ours)))
