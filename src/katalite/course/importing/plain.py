"""A solution and a pytest or unittest file, in a folder or named one by one."""

import ast
from collections.abc import Sequence
from pathlib import Path

from katalite.course.importing.draft import Draft, Note, NotImportableError, read_text, slug_of, title_of
from katalite.course.importing.one_file import one_file
from katalite.course.importing.ordinary_files import beside, imported_modules, is_test_file, parse, take_tests
from katalite.course.importing.stub import blanked, has_marks, stub, without_marks
from katalite.course.importing.texts import adapted, first_sentence
from katalite.course.model import ContentError
from katalite.course.ordinary_tests import defined_names, read_ordinary_tests
from katalite.course.problems import Problems, listed

_PARTS = ("src", "tests", "test")
_STATEMENTS = ("statement", "instructions", "description", "readme", "index")
_STARTERS = ("starter", "stub", "template", "skeleton", "starter_code")
_ANSWERS = ("solution", "reference", "answer", "exemplar", "example")


def is_plain(path: Path) -> bool:
    return path.is_dir() and any(map(is_test_file, python_files(path)))


def python_files(folder: Path) -> list[Path]:
    """The modules of a folder, and of the folders in it where solutions and tests are kept apart."""
    return [path for each in (folder, *(folder / name for name in _PARTS)) for path in sorted(each.glob("*.py"))]


def read_plain(name: str, files: Sequence[Path]) -> Draft:
    """An exercise called `name` from these modules. Raises NotImportableError."""
    notes: list[Note] = []
    tests = [path for path in files if is_test_file(path)]
    solution = _solution(tests, [path for path in files if not is_test_file(path)])
    slug, module = slug_of(name), solution.stem
    written = read_text(solution)
    modules = [path for path in sorted(solution.parent.glob("*.py")) if not is_test_file(path) and path != solution]
    written = one_file(solution, written, modules, notes)
    tree = parse(solution, written)
    reference = without_marks(written)
    taken = take_tests(tests, beside(tests, solution, notes), module, notes)
    origins = {f"hidden_tests/{slug}/{each}": origin for each, origin in taken.origins.items()}
    if reference == read_text(solution):
        origins[f"solutions/{slug}/reference.py"] = solution
    given = _named(solution.parent, tests, [f"{each}.py" for each in (*_STARTERS, f"{module}_starter")])
    if given is not None:
        starter = one_file(given, read_text(given), modules, notes)
        origins |= {} if starter != read_text(given) else {f"exercise/{slug}/starter.py": given}
    elif has_marks(written):
        starter = blanked(written)
    else:
        starter = stub(written, _asked(tests, module, tree))
        notes.append(Note(solution, 0, "The starter was made of it; see that it gives away no more than it should."))
    statement = _statement(solution, tests, tree, starter, notes)
    return Draft(
        slug=slug,
        title=title_of(slug),
        summary=first_sentence(statement) or title_of(slug),
        statement=statement,
        starter=starter,
        reference=reference,
        tests=taken.files,
        module=module,
        origins=origins,
        notes=tuple(notes),
    )


def _solution(tests: Sequence[Path], others: Sequence[Path]) -> Path:
    """The module that the tests are about."""
    if not tests:
        raise NotImportableError(others[0], 0, "There is no test file, test_….py or …_test.py, that comes with this.")
    asked = [module.split(".")[-1] for path in tests for module in imported_modules(path, read_text(path))]
    named = [path.stem.removeprefix("test_").removesuffix("_test").removesuffix("_tests") for path in tests]
    near = {path.stem: path for folder in _folders(tests) for path in sorted(folder.glob("*.py"), reverse=True)}
    near |= {path.stem: path for path in others}
    found = {name: near[name] for name in asked if name in near and near[name] not in tests and name != "conftest"}
    for wanted in (*named, *_ANSWERS):
        if wanted in found:
            return found[wanted]
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        message = f"No module that it imports is there; it imports {listed(f'`{name}`' for name in asked)}."
        raise NotImportableError(tests[0], 0, message)
    message = f"It imports {listed(f'`{name}`' for name in found)}; call the test file test_NAME.py after the solution."
    raise NotImportableError(tests[0], 0, message)


def _folders(tests: Sequence[Path]) -> list[Path]:
    """Where a solution may lie: beside its tests, or in the folder around them."""
    folders = [path.parent for path in tests]
    folders += [each.parent for each in folders if each.name in ("test", "tests")]
    return list(dict.fromkeys([*folders, *(each / "src" for each in folders if (each / "src").is_dir())]))


def _asked(tests: Sequence[Path], module: str, tree: ast.Module) -> set[str]:
    """The names that tests take from the solution; all of it where these cannot be told."""
    found: set[str] = set()
    for folder in dict.fromkeys(path.parent for path in tests):
        try:
            found |= {*read_ordinary_tests(folder, module, (), tree, Problems(folder)).imported.names}
        except ContentError:
            continue
    public = {name for name in defined_names(tree) if not name.startswith("_")}
    return found & {*defined_names(tree)} or public


def _named(folder: Path, tests: Sequence[Path], names: Sequence[str]) -> Path | None:
    """The first file of such a name, in small or capital letters, near the solution."""
    for near in dict.fromkeys([folder, *_folders(tests)]):
        there = {path.name.lower(): path for path in sorted(near.iterdir()) if path.is_file()}
        for name in names:
            if name in there:
                return there[name]
    return None


def _statement(solution: Path, tests: Sequence[Path], tree: ast.Module, starter: str, notes: list[Note]) -> str:
    found = _named(solution.parent, tests, [f"{each}.md" for each in _STATEMENTS])
    if found is not None and (text := adapted(read_text(found), maths=True)).strip():
        return text
    said = ast.get_docstring(tree)
    notes.append(Note(solution, 0, "There is no README.md or statement.md beside it: write statement.md."))
    return (adapted(said, maths=True) if said else "Complete the code.\n") + f"\n```python\n{starter.strip()}\n```\n"
