"""Test files as they are: which come along, and under which module's name they find the submission."""

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from katalite.course.importing.draft import Note, NotImportableError, read_text

DATA = (".json", ".csv", ".txt")
_SETTINGS = {"pytest.ini", "setup.cfg", "tox.ini", "pyproject.toml", "Makefile", "requirements.txt"}


@dataclass(frozen=True)
class Taken:
    """Name -> text, and name -> origin, of the files of hidden_tests/SLUG; the module that they import."""

    files: dict[str, str]
    origins: dict[str, Path]
    module: str


def is_test_file(path: Path) -> bool:
    return path.suffix == ".py" and (path.stem.startswith("test_") or path.stem.endswith(("_test", "_tests")))


def take_tests(tests: Sequence[Path], helpers: Iterable[Path], module: str, notes: list[Note]) -> Taken:
    """The tests and what lies beside them for their use. Raises NotImportableError.

    A module inside a package is called by its last name, which is the only change that a file may get.
    """
    files: dict[str, str] = {}
    origins: dict[str, Path] = {}
    for path in [*tests, *helpers]:
        text = read_text(path)
        name = path.name
        if path in tests and path.stem.endswith("_tests"):
            name = f"test_{path.name}"
            notes.append(Note(path, 0, f"It is called {name} now, as pytest finds it."))
        if path.suffix == ".py":
            text = _by_last_name(path, text, module, notes)
        if name in files and files[name] != text:
            raise NotImportableError(path, 0, f"Another file is called {name} too; rename one.")
        files[name], origins[name] = text, path
    return Taken(files, origins, module)


def beside(tests: Sequence[Path], submission: Path, notes: list[Note]) -> list[Path]:
    """The files beside the tests that these may use: modules and data. What is left out is noted."""
    found = []
    for folder in dict.fromkeys(path.parent for path in tests):
        for path in sorted(folder.iterdir()):
            if path in tests or path == submission or path.name.startswith((".", "__")) or path.name in _SETTINGS:
                continue
            if path.is_dir():
                if any(path.rglob("*.py")) and not any(each.is_relative_to(path) for each in [*tests, submission]):
                    notes.append(Note(path, 0, "Folders beside tests are not taken over; put the files beside them."))
            elif path.suffix in (".py", *DATA) and _is_used(path, tests):
                found.append(path)
            elif path.suffix not in (".py", ".md", ".rst", ".ipynb", ".toml"):
                notes.append(Note(path, 0, "Not taken over: tests have .py, .json, .csv and .txt files beside them."))
    return found


def imported_modules(path: Path, text: str) -> list[str]:
    """The modules that a file imports, dotted, in order. Raises NotImportableError for what is no Python."""
    found: dict[str, None] = {}
    for node in ast.walk(parse(path, text)):
        if isinstance(node, ast.Import):
            found.update((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found[node.module or ""] = None
            if node.level and not node.module:
                found.update((alias.name, None) for alias in node.names)
    return list(found)


def parse(path: Path, text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise NotImportableError(path, line, f"This is not Python: {getattr(error, 'msg', error)}.") from None


def _is_used(path: Path, tests: Sequence[Path]) -> bool:
    """Data is used if a test may name it; a module if a test or another helper imports it; conftest.py always."""
    if path.suffix in DATA or path.name == "conftest.py":
        return True
    others = {*tests, *path.parent.glob("*.py")} - {path}
    return any(path.stem == name.split(".")[-1] for each in others for name in _imports_if_python(each))


def _imports_if_python(path: Path) -> list[str]:
    """What a file beside the tests imports; it may be anything, and is then not taken over."""
    try:
        return imported_modules(path, read_text(path))
    except NotImportableError:
        return []


def _by_last_name(path: Path, text: str, module: str, notes: list[Note]) -> str:
    """`from package.module import f` and `from .module import f` as `from module import f`."""
    lines = text.splitlines(keepends=True)
    for node in ast.walk(parse(path, text)):
        if not isinstance(node, ast.ImportFrom) or (node.module or "").split(".")[-1] != module:
            continue
        if node.level or "." in (node.module or ""):
            old = f"{'.' * node.level}{node.module}"
            at = node.lineno - 1
            lines[at] = re.sub(rf"(\bfrom\s+){re.escape(old)}(?=\s)", rf"\g<1>{module}", lines[at], count=1)
            notes.append(Note(path, node.lineno, f"`{old}` is called `{module}` in hidden tests."))
    return "".join(lines)
