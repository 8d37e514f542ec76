"""Reading hidden_tests/<slug>/ without running it: which tests there are, and what an author got wrong."""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from katalite.course.cases_file import check_cases
from katalite.course.model import HiddenTest
from katalite.course.problems import Problems, visible
from katalite.course.python_text import Parameters, argument_names, parse
from katalite_grader.packages import PACKAGES, modules_of

_DATA = (".json", ".csv", ".txt")
_ANSWERS = {"solutions", "solution", "reference", "starter", "submission"}
_AVAILABLE = sys.stdlib_module_names | {"numpy", "pytest", "katalite_grader"} | modules_of(PACKAGES)
"""Whether the exercise asks for a package is looked at in `packages.check_imports`."""


@dataclass(frozen=True)
class HiddenTests:
    """Every file of the folder by name, and the test functions in the order in which pytest collects them."""

    files: Mapping[str, str]
    tests: tuple[HiddenTest, ...]


def read_hidden_tests(folder: Path, function: Parameters | None, problems: Problems) -> HiddenTests:
    """Reads and checks the folder; `function` is what the reference takes, None if that is not known."""
    files = _files(folder, problems)
    sources = {folder / name: text for name, text in files.items() if name.endswith(".py")}
    trees = {path: tree for path, text in sources.items() if (tree := parse(path, text, problems))}
    for path, tree in trees.items():
        _check_imports(path, tree, problems)
    found = _defined_tests(trees, problems)
    if len(trees) == len(sources):  # else what seems to be missing may be in a file that cannot be read
        _check_arguments(folder, found, trees.values(), function, problems)
    return HiddenTests(files, tuple(_titled(found.values(), problems)))


def _defined_tests(trees: Mapping[Path, ast.Module], problems: Problems) -> dict[str, tuple[Path, ast.FunctionDef]]:
    """The test functions by name, in order."""
    found: dict[str, tuple[Path, ast.FunctionDef]] = {}
    for path, tree in trees.items():
        for node in _test_functions(path, tree, problems) if path.name.startswith("test_") else ():
            if node.name in found:
                problems.add(path, node.lineno, f"{node.name} is defined twice; rename one.")
            found.setdefault(node.name, (path, node))
    return found


def _check_arguments(
    folder: Path,
    found: Mapping[str, tuple[Path, ast.FunctionDef]],
    trees: Iterable[ast.Module],
    function: Parameters | None,
    problems: Problems,
) -> None:
    """Notes tests that cannot call the submission, and cases that do not fit their tests."""
    if not found:
        problems.add(folder, 0, "There is no hidden test; write a function test_… in a file test_….py.")
    fixtures = [node for tree in trees for node in tree.body if is_fixture(node)]
    solution, case = _carriers("solution", fixtures), _carriers("case", fixtures)
    for path, node in found.values():
        if not solution.intersection(argument_names(node)):
            message = f"{node.name} does not take `solution`, so it cannot call the submission."
            problems.add(path, node.lineno, message)
    with_case = {name: node for name, (_, node) in found.items() if case.intersection(argument_names(node))}
    tables = check_cases(folder / "cases.toml", with_case, function, problems)
    for name in with_case.keys() - tables:
        path, node = found[name]
        problems.add(path, node.lineno, f"{name} takes `case` and has none; write [[{name}]] in cases.toml.")


def _files(folder: Path, problems: Problems) -> dict[str, str]:
    files: dict[str, str] = {}
    for path in visible(folder):
        if path.is_dir():
            problems.add(path, 0, "Folders are not used here; put the files beside the tests.")
        elif path.name.endswith("_test.py"):
            problems.add(path, 0, f"Name this file test_{path.name.removesuffix('_test.py')}.py.")
        elif path.suffix == ".py" and path.name != "conftest.py" and not path.name.startswith("test_"):
            problems.add(path, 0, "Tests cannot import this; put what they share into conftest.py, as fixtures.")
        elif path.name != "cases.toml" and path.suffix not in (".py", *_DATA):
            problems.add(path, 0, "This is not used; here belong .py, cases.toml, and .json, .csv or .txt data.")
        elif (text := problems.text(path)) is not None:
            files[path.name] = text
    return files


def _check_imports(path: Path, tree: ast.Module, problems: Problems) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = ["." * node.level + (node.module or "")]
        else:
            continue
        for module in modules:
            root = module.split(".")[0]
            if root in _AVAILABLE:
                continue
            if root in _ANSWERS:
                why = "they get the submission as `solution`, and know no answer but their own data."
            else:
                why = "they have the standard library, NumPy, pytest and katalite_grader.testing."
            problems.add(path, node.lineno, f"Hidden tests cannot import `{module}`: {why}")


def _test_functions(path: Path, tree: ast.Module, problems: Problems) -> Iterator[ast.FunctionDef]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            problems.add(path, node.lineno, f"Write the tests of the class {node.name} as functions.")
        elif isinstance(node, ast.AsyncFunctionDef) and node.name.startswith("test"):
            problems.add(path, node.lineno, f"pytest does not run {node.name}, which is async; write `def`.")
        elif isinstance(node, ast.FunctionDef) and node.name.startswith("test") and not is_fixture(node):
            yield node


def _titled(found: Iterable[tuple[Path, ast.FunctionDef]], problems: Problems) -> Iterator[HiddenTest]:
    places: dict[str, str] = {}
    for path, node in found:
        title = (ast.get_docstring(node) or "").partition("\n")[0].strip()
        if not title:
            problems.add(path, node.lineno, f"{node.name} has no title; begin it with a docstring.")
        elif title in places:
            message = f"The title “{title}” is that of {places[title]} too; change one."
            problems.add(path, node.lineno, message)
        places.setdefault(title, node.name)
        yield HiddenTest(f"{path.name}::{node.name}", title, node.lineno)


def is_fixture(node: ast.stmt) -> bool:
    """Decorated with `fixture` or `pytest.fixture`, with or without arguments."""
    decorators = node.decorator_list if isinstance(node, ast.FunctionDef) else []
    return any(ast.unparse(decorator).split("(")[0].endswith("fixture") for decorator in decorators)


def _carriers(name: str, fixtures: list[ast.stmt]) -> set[str]:
    """The fixture `name` and all fixtures that take it, directly or through another."""
    functions = [node for node in fixtures if isinstance(node, ast.FunctionDef)]
    carriers = {name}
    while more := {f.name for f in functions if carriers.intersection(argument_names(f))} - carriers:
        carriers |= more
    return carriers
