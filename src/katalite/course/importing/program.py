"""A program and files of what it reads and must print: NAME.in with NAME.ans, NAME.out or NAME.expected beside it."""

import json
from collections.abc import Iterator
from pathlib import Path

from katalite.course.importing.draft import Draft, Note, NotImportableError, read_text, slug_of, title_of
from katalite.course.importing.ordinary_files import is_test_file, parse
from katalite.course.importing.stub import blanked, has_marks, without_marks
from katalite.course.importing.texts import adapted, first_sentence

_ANSWERS = (".ans", ".out", ".expected")
_PLACES = ("", "tests", "sample", "samples", "data/sample", "data/secret")
_PROGRAMS = ("", "submissions/accepted", "solutions")
_STATEMENTS = (
    "statement.md",
    "README.md",
    "problem.md",
    "problem_statement/problem.md",
    "problem_statement/problem.en.md",
)
_STARTERS = ("starter.py", "template.py", "skeleton.py")
_MOST_EXAMPLES = 3
_TESTS = '''"""What each file of input makes the program print."""

from katalite_grader.testing import assert_printed


def test_printed(solution, case):
    """What is printed"""
    assert_printed(solution(case.input), case.prints)
'''
_STARTER = "# TODO: read the input, and print what the statement asks for.\n"


def is_program(path: Path) -> bool:
    return path.is_dir() and any(_pairs(path)) and any(_programs(path))


def read_program(path: Path) -> Draft:
    """Raises NotImportableError."""
    notes: list[Note] = []
    solution = _solution(path)
    slug = slug_of(path.resolve().name)
    reference = read_text(solution)
    parse(solution, reference)
    pairs = [(given, read_text(given), read_text(answer)) for given, answer in _pairs(path)]
    for given in _inputs(path):
        if given not in [each for each, _, _ in pairs]:
            notes.append(
                Note(given, 0, f"Not taken over: no {given.stem}{_ANSWERS[0]} beside it says what is printed.")
            )
    starter = next((read_text(path / name) for name in _STARTERS if (path / name).is_file()), None)
    if starter is None:
        starter = blanked(reference) if has_marks(reference) else _STARTER
    statement = next((text for name in _STATEMENTS if (text := _text(path / name)).strip()), "")
    if not statement:
        notes.append(Note(path, 0, "There is no README.md or statement.md in it: write statement.md."))
    return Draft(
        slug=slug,
        title=title_of(slug),
        summary=first_sentence(statement) or title_of(slug),
        statement=statement or "Write the program.\n",
        starter=starter,
        reference=without_marks(reference),
        tests={"test_printed.py": _TESTS, "cases.toml": "\n".join(_cases(path, pairs))},
        program=True,
        examples=[(text, printed) for given, text, printed in pairs if "sample" in given.as_posix()][:_MOST_EXAMPLES],
        origins={f"solutions/{slug}/reference.py": solution},
        notes=tuple(notes),
    )


def _cases(path: Path, pairs: list[tuple[Path, str, str]]) -> Iterator[str]:
    for given, text, printed in pairs:
        name = given.relative_to(path).with_suffix("").as_posix()
        yield f"[[test_printed]]\nname = {_toml(name)}\ninput = {_toml(text)}\nprints = {_toml(printed)}\n"


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _inputs(path: Path) -> Iterator[Path]:
    for place in _PLACES:
        yield from sorted((path / place).glob("*.in"))


def _pairs(path: Path) -> Iterator[tuple[Path, Path]]:
    for given in _inputs(path):
        answer = next((each for ending in _ANSWERS if (each := given.with_suffix(ending)).is_file()), None)
        if answer is not None:
            yield given, answer


def _programs(path: Path) -> Iterator[Path]:
    for place in _PROGRAMS:
        found = sorted((path / place).glob("*.py"))
        yield from (each for each in found if not is_test_file(each) and each.name not in _STARTERS)


def _solution(path: Path) -> Path:
    found = list(_programs(path))
    named = [each for each in found if each.stem in ("solution", "reference", "main", path.resolve().name)]
    if len(found) > 1 and not named and found[0].parent == path:
        message = "Which of these programs is the solution? Call it solution.py."
        raise NotImportableError(found[0], 0, message)
    return [*named, *found][0]


def _text(path: Path) -> str:
    return adapted(read_text(path), maths=True) if path.is_file() else ""
