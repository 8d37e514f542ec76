"""The only reader of a course: files in, `Course` out, or every problem at once with file and line.

Nothing that an author wrote is imported or run here; what only shows when it runs is a matter for
`katalite.proof.verify`.
"""

import ast
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from katalite.common.command import command
from katalite.course.course_file import read_course_file
from katalite.course.exercise_file import ExerciseFile, check_against_function, read_exercise_file
from katalite.course.given_files import FOLDER as GIVEN
from katalite.course.given_files import read_given_files
from katalite.course.hidden_tests import read_hidden_tests
from katalite.course.images import FOLDER as IMAGES
from katalite.course.images import read_images
from katalite.course.model import DIFFICULTIES, ContentError, Course, Exercise, Problem, Text
from katalite.course.ordinary_tests import MODULE, defined_names, imports_submission, read_ordinary_tests
from katalite.course.packages import check_imports
from katalite.course.points import read_points
from katalite.course.problems import Problems, did_you_mean, listed, visible
from katalite.course.python_text import Parameters, find_function, function_names, parameters, parse, signature
from katalite.course.reread import Reread
from katalite.course.toml_text import read_toml
from katalite_grader.program_run import PARAMETERS
from katalite_grader.setting import Setting

STYLES = "course.css"
FOLDERS = ("exercise", "solutions", "hidden_tests")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EXERCISE_FILES = ("exercise.toml", "statement.md", "starter.py", "lesson.md", IMAGES, GIVEN)
_SOLUTION_FILES = ("reference.py", "explanation.md", "wrong", "accepted")


class UnknownExerciseError(LookupError):
    """There is no exercise of that name; the text is a sentence for the person who asked."""


def load(root: Path, slugs: Sequence[str] = ()) -> Course:
    """What `survey` gives. Raises ContentError with all problems of all exercises."""
    course, problems = survey(root, slugs)
    if problems:
        raise ContentError(problems)
    return course


def survey(root: Path, slugs: Sequence[str] = (), reread: Reread | None = None) -> tuple[Course, list[Problem]]:
    """The exercises below `root` that have no problem, and the problems of the others.

    With `slugs`, in their order, only these are looked at and the others need not even be readable. With `reread`, only
    what has changed since it was used last is read. Raises UnknownExerciseError if there is none of that name.
    """
    reread = reread or Reread()
    problems = Problems(root.resolve())
    for slug in slugs:
        if slug not in (known := exercise_slugs(root)):
            raise UnknownExerciseError(f"There is no exercise “{slug}”.{did_you_mean(slug, known)}")
    named = list(dict.fromkeys(slugs)) or _slugs(problems)
    # Of one exercise alone, what is wrong with the others' order is no problem.
    about = read_course_file(problems.root, named, told := Problems(problems.root))
    usual, language = about.packages, about.language

    def read(slug: str, problems: Problems) -> Exercise | None:
        exercise = _exercise(slug, usual, problems)
        return exercise and replace(exercise, language=language)

    whole = []
    for slug in named:
        before = len(problems.found)
        folders = tuple(problems.root / name / slug for name in FOLDERS)
        exercise = reread(slug, folders, " ".join((language, *usual)), problems, read)
        if exercise and len(problems.found) == before:
            whole.append(exercise)
    if not named and not problems.found:
        message = f"There is no exercise; `{command()} new a-name` writes one, `{command()} init` a course."
        problems.add(problems.root / "exercise", 0, message)
    _check_titles(whole, problems)
    if not slugs:
        problems.found += told.found
        order = [slug for chapter in about.chapters for slug in chapter.exercises]
        whole.sort(key=lambda exercise: (DIFFICULTIES.index(exercise.difficulty), exercise.title))
        whole.sort(key=lambda exercise: order.index(exercise.slug) if exercise.slug in order else len(order))
    sheet = problems.root / STYLES
    css = problems.text(sheet) if sheet.is_file() else None
    return Course(problems.root, tuple(whole), about, css or ""), problems.found


def load_exercise(root: Path, slug: str) -> Exercise:
    """Reads one exercise and lets the others be. Raises UnknownExerciseError or ContentError."""
    (exercise,) = load(root, [slug]).exercises
    return exercise


def language_of(root: Path) -> str:
    """The course's language; what is wrong with course.toml is told elsewhere."""
    return read_course_file(root, (), Problems(root.resolve())).language


def exercise_slugs(root: Path) -> list[str]:
    """The names of the folders in exercise/, sorted."""
    folder = root / "exercise"
    return [path.name for path in visible(folder) if path.is_dir()] if folder.is_dir() else []


def _check_titles(exercises: Iterable[Exercise], problems: Problems) -> None:
    """Two exercises of one title cannot be told apart in the list."""
    seen: dict[str, Exercise] = {}
    for exercise in exercises:
        other = seen.setdefault(" ".join(exercise.title.casefold().split()), exercise)
        if other is not exercise:
            toml = read_toml(path := problems.root / "exercise" / exercise.slug / "exercise.toml", problems)
            message = f"The exercise {other.slug} has the title “{other.title}” too; change one."
            problems.add(path, toml.line("title") if toml else 0, message)


def _slugs(problems: Problems) -> list[str]:
    """The folders of exercise/; whatever does not belong beside them is a problem."""
    slugs = exercise_slugs(problems.root)
    for name in FOLDERS:
        folder = problems.root / name
        for path in visible(folder) if folder.is_dir() else ():
            if not path.is_dir():
                problems.add(path, 0, f"This file is not used; {name}/ holds one folder for each exercise.")
            elif path.name not in slugs:
                near = did_you_mean(path.name, slugs)
                problems.add(path, 0, f"There is no exercise/{path.name} that this belongs to.{near}")
            elif name == "exercise" and not SLUG.fullmatch(path.name):
                problems.add(path, 0, "Name it in small letters and digits, with hyphens between words.")
    return slugs


def _exercise(slug: str, usual: tuple[str, ...], problems: Problems) -> Exercise | None:
    """Reads one exercise; None when a part is missing without which there is none.

    `usual` are the packages of exercises that do not say otherwise.
    """
    folder, solutions, tests_dir = (problems.root / name / slug for name in FOLDERS)
    _check_files(folder, _EXERCISE_FILES, problems)
    imports_it = imports_submission(tests_dir, MODULE)
    file = read_exercise_file(folder / "exercise.toml", problems, imports_it)
    statement = problems.text(folder / "statement.md")
    if statement is not None and not statement.strip():
        problems.add(folder / "statement.md", 0, "The statement is empty; write what is to be done.")
    lesson = _optional_text(folder / "lesson.md", problems)
    starter = problems.text(folder / "starter.py")
    reference = None
    if _folder_exists(solutions, "write the reference solution, reference.py, in it", problems):
        _check_files(solutions, _SOLUTION_FILES, problems)
        reference = problems.text(solutions / "reference.py")
    takes = None
    ordinary = file is not None and not file.program and bool(imports_it or file.module or file.names)
    setting = Setting(file.program if file else False, read_given_files(folder / GIVEN, problems))
    if file and file.program:
        takes = Parameters(PARAMETERS, (), any_name=False)
        for place, text in ((folder / "starter.py", starter), (solutions / "reference.py", reference)):
            if text is not None:
                parse(place, text, problems)
    elif file and file.function:
        asked = _function(folder / "starter.py", starter, file.function, problems)
        solved = _function(solutions / "reference.py", reference, file.function, problems)
        if asked and solved and signature(asked) != signature(solved):
            message = f"{asked.name}{signature(asked)} is unlike the reference's {signature(solved)}; make them alike."
            problems.add(folder / "starter.py", asked.lineno, message)
        if solved:
            takes = parameters(solved)
            check_against_function(file, takes)
    if not _folder_exists(tests_dir, "write the hidden tests in it", problems):
        return None
    imported = None
    if ordinary and file is not None:
        tree = parse(solutions / "reference.py", reference, problems) if reference is not None else None
        names = _asked_names(file, tree, solutions / "reference.py", problems)
        read = read_ordinary_tests(tests_dir, file.module or MODULE, names, tree, problems)
        hidden, imported = read.hidden, read.imported
    else:
        hidden = read_hidden_tests(tests_dir, takes, problems)
    if file is None or statement is None or starter is None or reference is None:
        return None
    toml = (folder / "exercise.toml").read_text(encoding="utf-8-sig")
    packages = usual if file.packages is None else file.packages
    check_imports([folder / "starter.py", *_pythons(solutions), *_pythons(tests_dir)], packages, problems)
    given = [setting.text] if setting.text else []
    judged = [*packages, starter, reference, *given, *sum(sorted(hidden.files.items()), ())]
    return Exercise(
        slug=slug,
        title=file.title,
        summary=file.summary,
        difficulty=file.difficulty,
        tags=file.tags,
        function=file.function,
        parameters=takes.names if takes else (),
        setting=setting,
        time_limit=file.time_limit,
        memory_limit=file.memory_limit,
        may_modify=file.may_modify,
        solution_after=file.solution_after,
        expected=file.expected and (file.program or bool(file.function)),
        hints=file.hints,
        axes=file.axes,
        groups=file.groups,
        examples=file.examples,
        images=read_images(folder / IMAGES, problems),
        statement=Text(statement, problems.name(folder / "statement.md")),
        lesson=lesson,
        starter=starter,
        reference=solutions / "reference.py",
        explanation=_optional_text(solutions / "explanation.md", problems),
        tests_dir=tests_dir,
        test_files=hidden.files,
        tests=hidden.tests,
        wrong=_submissions(solutions / "wrong", problems),
        accepted=_submissions(solutions / "accepted", problems),
        points=read_points(file, hidden.tests),
        imported=imported,
        packages=packages,
        judged=_judged(file, judged),
        version=_version([toml, statement, *judged]),
    )


def _asked_names(file: ExerciseFile, tree: ast.Module | None, path: Path, problems: Problems) -> list[str]:
    """The names that exercise.toml asks for; the reference must define them."""
    asked = list(file.names)
    if file.function and file.names and file.function not in asked:
        asked.append(file.function)
    defined = defined_names(tree) if tree is not None else asked
    for name in asked:
        if name not in defined:
            near = did_you_mean(name, defined)
            problems.add(path, 0, f"This does not define `{name}`, which exercise.toml names.{near}")
    return asked


def _optional_text(path: Path, problems: Problems) -> Text | None:
    """The text of a file that need not be there, but is not empty if it is."""
    text = problems.text(path) if path.exists() else None
    if text is not None and not text.strip():
        problems.add(path, 0, "This file is empty; write something in it, or remove it.")
    return None if text is None else Text(text, problems.name(path))


def _folder_exists(folder: Path, what_to_do: str, problems: Problems) -> bool:
    if not folder.is_dir():
        problems.add(folder, 0, f"This folder is missing; {what_to_do}.")
    return folder.is_dir()


def _check_files(folder: Path, known: Iterable[str], problems: Problems) -> None:
    for path in visible(folder):
        if path.name not in known:
            near = did_you_mean(path.name, known)
            problems.add(path, 0, f"This is not used; here belong {listed(known)}.{near}")


def _function(path: Path, text: str | None, name: str, problems: Problems) -> ast.FunctionDef | None:
    tree = parse(path, text, problems) if text is not None else None
    if tree is None:
        return None
    found = find_function(tree, name)
    if found is None:
        near = did_you_mean(name, function_names(tree))
        problems.add(path, 0, f"This does not define `{name}`, which exercise.toml names.{near}")
    return found


def _submissions(folder: Path, problems: Problems) -> tuple[Path, ...]:
    """The .py files of a folder that need not be there."""
    paths = tuple(visible(folder)) if folder.is_dir() else ()
    for path in paths:
        if path.suffix != ".py":
            problems.add(path, 0, "This is not used; here belong submissions, which are .py files.")
    return paths


def _pythons(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def _judged(file: ExerciseFile, texts: Sequence[str]) -> str:
    settings = (file.function, file.module, file.names, file.time_limit, file.memory_limit, file.may_modify)
    examples = [(example.call, example.code, example.returns) for example in file.examples]
    return _version([repr(settings), repr(examples), *texts])


def _version(texts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return digest.hexdigest()[:12]
