"""What travels into the browser stands on its own there."""

import ast
import sys
from pathlib import Path

import katalite_grader

FOLDER = Path(katalite_grader.__file__).parent
ALLOWED = sys.stdlib_module_names | {"numpy", "pytest", "_pytest", "katalite_grader"}
NOT_IN_WASM = {"threading", "subprocess", "multiprocessing", "socket", "select", "concurrent"}
BROUGHT = {"faults.py": {"pyflakes"}}
"""What a page hands over to the one file that asks for it."""


def imported(path: Path) -> set[str]:
    """The first part of the name of every module that a file imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            names.add((node.module or "").split(".")[0])
    return names


def test_the_grader_imports_the_standard_library_numpy_and_pytest_only():
    files = sorted(FOLDER.rglob("*.py"))
    assert len(files) > 10
    for path in files:
        assert imported(path) <= ALLOWED | BROUGHT.get(path.name, set()), path.name


def test_the_grader_needs_nothing_that_webassembly_lacks():
    for path in FOLDER.rglob("*.py"):
        assert not imported(path) & NOT_IN_WASM, path.name


def test_pytest_internals_are_used_in_one_module():
    users = {path.name for path in FOLDER.rglob("*.py") if "_pytest" in imported(path)}
    assert users == {"pytest_session.py"}
