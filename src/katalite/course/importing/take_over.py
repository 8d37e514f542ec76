"""What lies at some paths, as exercises of a course."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from katalite.common.report import BuildError
from katalite.course.importing.deep_ml import is_deep_ml, read_deep_ml
from katalite.course.importing.draft import Draft, NotImportableError
from katalite.course.importing.exercism import is_exercism, read_exercism
from katalite.course.importing.notebook import is_notebook, read_notebook
from katalite.course.importing.ordinary_files import is_test_file
from katalite.course.importing.plain import is_plain, python_files, read_plain
from katalite.course.importing.program import is_program, read_program
from katalite.course.importing.write import write
from katalite.course.model import ContentError


class _Reader(Protocol):
    def __call__(self) -> Draft: ...


@dataclass(frozen=True)
class TakenOver:
    """What became of one source: the files that were written, or why there are none."""

    source: Path
    slug: str = ""
    files: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()
    """What was left out or changed, with file and line."""
    problems: tuple[str, ...] = ()
    """Why nothing was written, with file and line; empty where something was."""


def take_over(paths: Sequence[Path], root: Path) -> Iterator[TakenOver]:
    """Imports each source into the course in `root`; one that cannot be imported does not hinder the others.

    Raises BuildError, before anything is written, for a path that holds nothing known.
    """
    for source, read in list(_sources(paths)):
        try:
            draft = read()
        except NotImportableError as error:
            yield TakenOver(source, problems=(str(error),))
            continue
        notes = tuple(map(str, draft.notes))
        try:
            yield TakenOver(source, draft.slug, tuple(write(draft, root)), notes)
        except ContentError as error:
            yield TakenOver(source, draft.slug, (), notes, tuple(map(str, error.problems)))
        except BuildError as error:
            yield TakenOver(source, draft.slug, (), notes, (str(error),))


def _sources(paths: Sequence[Path]) -> Iterator[tuple[Path, _Reader]]:
    modules = [path for path in paths if path.suffix == ".py" and path.is_file()]
    for path in paths:
        if not path.exists():
            raise BuildError(f"{path}: there is nothing of this name.")
        if is_exercism(path):
            yield path, partial(read_exercism, path)
        elif is_deep_ml(path):
            yield path, partial(read_deep_ml, path)
        elif is_notebook(path):
            yield path, partial(read_notebook, path)
        elif is_plain(path):
            yield path, partial(read_plain, path.resolve().name, python_files(path))
        elif is_program(path):
            yield path, partial(read_program, path)
        elif path.is_dir():
            inner = [each for each in sorted(path.iterdir()) if each.is_dir() and _is_source(each)]
            if not inner:
                raise BuildError(
                    f"{path}: this holds no exercise that is known: a solution with a test file test_….py, an Exercism "
                    "exercise, a deep-ml question, a program with NAME.in and NAME.out, or a notebook with nbgrader's "
                    "or otter's marks."
                )
            yield from _sources(inner)
        elif path not in modules:
            raise BuildError(f"{path}: this is neither a folder, nor Python, nor a notebook.")
    tests = [path for path in modules if is_test_file(path)]
    if modules and not tests:
        raise BuildError(f"{modules[0]}: name its test file, test_….py or …_test.py, too.")
    for path in tests:
        name = path.stem.removeprefix("test_").removesuffix("_test").removesuffix("_tests")
        others = [each for each in modules if each not in tests]
        yield path, partial(read_plain, name, [path, *others])


def _is_source(path: Path) -> bool:
    known = (is_exercism, is_deep_ml, is_plain, is_program)
    return not path.name.startswith((".", "_")) and any(is_one(path) for is_one in known)
