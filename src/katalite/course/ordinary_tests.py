"""Reading ordinary pytest and unittest files that import the submission, without running them: which tests there are,
and which names they import."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from katalite.course.hidden_tests import HiddenTests, is_fixture
from katalite.course.model import HiddenTest, Imported
from katalite.course.problems import Problems, did_you_mean, visible
from katalite.course.python_text import parse
from katalite_grader.outcomes import test_title

MODULE = "solution"
"""The submission's module, where exercise.toml does not name another."""
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class OrdinaryTests:
    """A tests' folder that was read."""

    hidden: HiddenTests
    imported: Imported


def imports_submission(folder: Path, module: str) -> bool:
    """Whether a test file imports the submission's module."""
    for path in visible(folder) if folder.is_dir() else ():
        if path.suffix == ".py" and path.is_file():
            try:
                tree = ast.parse(path.read_text(encoding="utf-8-sig"))
            except (SyntaxError, ValueError):
                continue
            if any(_imports(node, module) for node in ast.walk(tree)):
                return True
    return False


def read_ordinary_tests(
    folder: Path, module: str, asked: Sequence[str], reference: ast.Module | None, problems: Problems
) -> OrdinaryTests:
    """Reads the folder. `asked` are the names that exercise.toml asks for; where it is empty, the tests say it."""
    files = _files(folder, problems)
    trees = {
        name: tree
        for name, text in files.items()
        if name.endswith(".py") and (tree := parse(folder / name, text, problems)) is not None
    }
    tests = [
        test
        for name, tree in trees.items()
        if name.startswith("test_") or name.endswith("_test.py")
        for test in _tests(name, tree)
    ]
    if not tests and not problems.found:
        problems.add(folder, 0, "There is no hidden test; write a function test_… in a file test_….py.")
    defined = defined_names(reference) if reference is not None else None
    names = tuple(asked) or _imported_names(folder, trees, module, defined, problems)
    if not names and not problems.found:
        problems.add(
            folder, 0, f"No test imports anything from `{module}`; name what a submission must define: names = [...]."
        )
    return OrdinaryTests(HiddenTests(files, tuple(tests)), Imported(module, names))


def defined_names(tree: ast.Module) -> list[str]:
    """What a module binds on its top level, in order."""
    found: dict[str, None] = {}
    for node in _statements(tree.body):
        if isinstance(node, _FUNCTIONS | ast.ClassDef):
            found[node.name] = None
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found.update((alias.asname or alias.name.split(".")[0], None) for alias in node.names)
        else:
            stored = (each for each in ast.walk(node) if isinstance(each, ast.Name))
            found.update((name.id, None) for name in stored if isinstance(name.ctx, ast.Store))
    return list(found)


def _statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those in an `if`, a `try` or a `with` too."""
    for node in body:
        if isinstance(node, ast.If | ast.Try | ast.With):
            for part in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(node, part, []))
            for handler in getattr(node, "handlers", []):
                yield from _statements(handler.body)
        else:
            yield node


def _files(folder: Path, problems: Problems) -> dict[str, str]:
    files = {}
    for path in visible(folder):
        if path.is_dir():
            problems.add(path, 0, "Folders are not used here; put the files beside the tests.")
        elif path.suffix not in (".py", ".toml", ".json", ".csv", ".txt"):
            problems.add(path, 0, "This is not used; here belong .py, cases.toml, and .json, .csv or .txt data.")
        elif (text := problems.text(path)) is not None:
            files[path.name] = text
    return files


def _imports(node: ast.AST, module: str) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name == module for alias in node.names)
    return isinstance(node, ast.ImportFrom) and node.module == module and not node.level


def _imported_names(
    folder: Path, trees: Mapping[str, ast.Module], module: str, defined: Sequence[str] | None, problems: Problems
) -> tuple[str, ...]:
    """The names that tests take from the module: `from m import a`, `m.a`, and with `*` all that the reference has."""
    found: dict[str, tuple[Path, int]] = {}
    for file, tree in trees.items():
        called = set()
        for node in ast.walk(tree):
            if not _imports(node, module):
                continue
            assert isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names:
                place = folder / file, node.lineno
                if isinstance(node, ast.Import):
                    called.add(alias.asname or alias.name)
                elif alias.name == "*":
                    found.update((name, place) for name in defined or () if not name.startswith("_"))
                else:
                    found.setdefault(alias.name, place)
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in called):
                continue
            if defined is not None and node.attr in defined:  # another may be made, or missing, on purpose
                found.setdefault(node.attr, (folder / file, node.lineno))
    for name, (path, line) in found.items():
        if defined is not None and name not in defined:
            near = did_you_mean(name, defined)
            problems.add(path, line, f"The reference solution does not define `{name}`, which this imports.{near}")
    return tuple(found)


def _tests(file: str, tree: ast.Module) -> Iterator[HiddenTest]:
    """The tests of a file in the order in which pytest collects them; those that are skipped are none."""
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, _FUNCTIONS) and node.name.startswith("test") and not is_fixture(node):
            yield from _test(file, "", node)
        elif isinstance(node, ast.ClassDef) and not _is_skipped(node):
            case = _is_test_case(node, classes)
            if case or (node.name.startswith("Test") and not _has_constructor(node, classes)):
                methods = _methods(node, classes)
                for name in sorted(methods) if case else methods:
                    yield from _test(file, node.name, methods[name])


def _test(file: str, holder: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[HiddenTest]:
    if not _is_skipped(node):
        place = f"{file}::{holder}::{node.name}" if holder else f"{file}::{node.name}"
        yield HiddenTest(place, test_title(node.name, ast.get_docstring(node)), node.lineno)


def _methods(
    node: ast.ClassDef, classes: Mapping[str, ast.ClassDef]
) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    """The test methods of a class, those of the classes above it first."""
    found: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
    for base in reversed(node.bases):
        if isinstance(base, ast.Name) and base.id in classes and base.id != node.name:
            found |= _methods(classes[base.id], classes)
    own = [each for each in node.body if isinstance(each, _FUNCTIONS) and each.name.startswith("test")]
    return found | {each.name: each for each in own if not is_fixture(each)}


def _is_test_case(node: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> bool:
    for base in node.bases:
        name = ast.unparse(base).rpartition(".")[2]
        if name.endswith("TestCase") or (
            name in classes and name != node.name and _is_test_case(classes[name], classes)
        ):
            return True
    return False


def _has_constructor(node: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> bool:
    """pytest collects no class that has one."""
    return any(isinstance(each, ast.FunctionDef) and each.name == "__init__" for each in node.body)


def _is_skipped(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Decorated with unittest.skip or pytest.mark.skip: not one of the expected tests."""
    return any(ast.unparse(each).split("(")[0].rpartition(".")[2] == "skip" for each in node.decorator_list)
