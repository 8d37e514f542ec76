"""The packages that an exercise asks for, and what its files import of them."""

import ast
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from katalite.course.keys import Key
from katalite.course.problems import Problems, did_you_mean, listed
from katalite.course.toml_table import Table
from katalite_grader.packages import PACKAGES

_MODULES = {package.modules[0]: name for name, package in PACKAGES.items()}
"""The package by what it is imported as."""


def read_packages(table: Table, key: Key[tuple[str, ...]]) -> tuple[str, ...]:
    """The packages that a file asks for, in their own order, each once. Notes each that there is not."""
    asked = table.take(key)
    for name in asked:
        if name not in PACKAGES:
            table.add(key.name, _unknown(name))
    return tuple(name for name in PACKAGES if name in asked)


def _unknown(name: str) -> str:
    if name in ("numpy", "pytest"):
        return f"`{name}` is always there; leave it out of `packages`."
    bare = name.partition("[")[0].rstrip("0123456789.*,=<>!~ ")
    near = _MODULES.get(bare, bare)
    if near in PACKAGES:
        why = "; which version there is, the browser's Python decides" if bare != name else ", as pip calls it"
        return f"`{name}` is no name of a package here; write `{near}`{why}."
    return f"There is no package `{name}` here; there are {listed(PACKAGES)}.{did_you_mean(name.lower(), PACKAGES)}"


def check_imports(paths: Iterable[Path], packages: Collection[str], problems: Problems) -> None:
    """Notes where the files import one of the packages that the exercise does not ask for."""
    there = {*packages, *(other for each in packages for other in _brought(each))}
    missing = [(path, line, name) for path in paths for line, name in _imported(path) if name not in there]
    wanted = {*packages, *(name for _, _, name in missing)}
    asked = ", ".join(f'"{name}"' for name in PACKAGES if name in wanted)
    for path, line, name in missing:
        message = f"`{PACKAGES[name].modules[0]}` is imported here, and exercise.toml does not ask for it; "
        problems.add(path, line, f"{message}write `packages = [{asked}]`.")


def _brought(package: str) -> Iterator[str]:
    """The packages that come with one because it needs them."""
    return (name for module, name in _MODULES.items() if module in PACKAGES[package].modules)


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    """Each package that a file imports at its outermost level, with its first line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        if text.isascii() and not any(module in text for module in _MODULES):
            return  # as nearly every file of a course, of which there may be thousands
        tree = ast.parse(text)
    except (OSError, SyntaxError, ValueError, RecursionError):
        return  # told elsewhere
    seen = set()
    for node in tree.body:
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else modules
        for module in modules:
            name = _MODULES.get(module.partition(".")[0])
            if name is not None and name not in seen:
                seen.add(name)
                yield node.lineno, name
