"""load reads a course and reports everything that is wrong in it, at once, with file and line."""

import os
import sys
from pathlib import Path

import pytest

from katalite.course.load import UnknownExerciseError, load, load_exercise
from katalite.course.model import ContentError, HiddenTest
from katalite.course.toml_text import read_toml
from tests.katalite.courses import BROKEN, COURSES, lay_out, replace


def problems_of(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(root)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("broken", BROKEN)
def test_every_problem_of_a_broken_course_is_reported(tmp_path, broken):
    """UPDATE_GOLDEN=1 writes what is said now to tests/data/courses/broken/*/problems.txt."""
    said = problems_of(lay_out(tmp_path, broken))
    golden = COURSES / "broken" / broken / "problems.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text("\n".join(said) + "\n", encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8").splitlines()


def test_the_broken_courses_are_all_there():
    assert len(BROKEN) >= 23


def test_a_course_is_read_whole(tmp_path):
    course = load(lay_out(tmp_path))
    assert [exercise.slug for exercise in course.exercises] == ["double", "add"]  # Easy before Medium
    double, add = course.exercises
    assert (double.title, double.difficulty, double.function) == ("Double", "Easy", "double")
    assert (double.parameters, add.parameters) == (("x",), ("a", "b"))
    assert (double.time_limit, double.memory_limit, double.solution_after) == (2.0, 512, 5)
    assert [(hint.source, hint.line) for hint in double.hints] == [("Arrays multiply element by element.", 7)]
    assert double.examples[0].call == {"x": [1, 2, 3]}
    assert double.examples[0].explanation.line == 13
    assert double.tests == (
        HiddenTest("test_double.py::test_examples", "Worked by hand", 7),
        HiddenTest("test_double.py::test_shape", "The shape stays", 12),
        HiddenTest("test_double.py::test_table", "A table of numbers", 17),
    )
    assert sorted(double.test_files) == ["cases.toml", "conftest.py", "table.json", "test_double.py"]
    assert [path.name for path in double.wrong] == ["squares.py"]
    assert double.reference.name == "reference.py"
    assert (add.time_limit, add.hints, add.wrong, add.accepted) == (10.0, (), (), ())


def test_axes_and_the_argument_for_groups_are_read(tmp_path):
    root = lay_out(tmp_path)
    file = root / "exercise/add/exercise.toml"
    replace(file, 'function = "add"', 'function = "add"\naxes = ["sample", "channel"]\ngroups = "b"')
    double, add = load(root).exercises
    assert (double.axes, double.groups) == (("place",), "")
    assert (add.axes, add.groups) == (("sample", "channel"), "b")
    replace(file, 'groups = "b"', 'groups = "bb"')
    assert [text.split(": ", 1)[1] for text in problems_of(root)] == [
        "The function has no argument `bb`. Did you mean “b”?"
    ]
    replace(file, '"sample", "channel"', '"sample"')
    assert "Groups cut the second axis; name the axes with `axes = [...]`." in "\n".join(problems_of(root))


def test_a_lesson_and_an_explanation_need_not_be_there_but_are_not_empty(tmp_path):
    root = lay_out(tmp_path)
    (root / "exercise/add/lesson.md").write_text("## How it works\n")
    (root / "solutions/add/explanation.md").write_text("It adds.\n")
    double, add = load(root).exercises
    assert (double.lesson, double.explanation) == (None, None)
    assert (add.lesson.source, add.lesson.path) == ("## How it works\n", "exercise/add/lesson.md")
    assert add.explanation.path == "solutions/add/explanation.md"
    (root / "exercise/add/lesson.md").write_text("\n")
    assert problems_of(root) == ["exercise/add/lesson.md: This file is empty; write something in it, or remove it."]


def test_nothing_of_an_author_is_run(tmp_path):
    root = lay_out(tmp_path)
    mark = tmp_path / "ran"
    for name in ("exercise/add/starter.py", "solutions/add/reference.py", "hidden_tests/add/test_add.py"):
        path = root / name
        path.write_text(f"open({str(mark)!r}, 'w')\n{path.read_text()}")
    before = set(sys.modules)
    load(root)
    assert not mark.exists()
    assert not {"starter", "reference", "test_add"} & (set(sys.modules) - before)


def test_hidden_files_and_caches_are_no_strays(tmp_path):
    root = lay_out(tmp_path)
    for name in ("exercise/.DS_Store", "exercise/add/.notes", "hidden_tests/add/__pycache__/test_add.pyc"):
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\0")
    assert len(load(root).exercises) == 2


@pytest.mark.parametrize(
    "name",
    [
        "exercise/double/exercise.toml",
        "exercise/double/statement.md",
        "exercise/double/starter.py",
        "solutions/double/reference.py",
        "hidden_tests/double/cases.toml",
        "hidden_tests/double/table.json",
    ],
)
def test_the_version_changes_with_every_file(tmp_path, name):
    root = lay_out(tmp_path)
    before = load(root).exercises
    path = root / name
    path.write_text(path.read_text() + "\n")
    after = load(root).exercises
    assert before[0].version != after[0].version
    assert before[1].version == after[1].version
    assert len(after[0].version) == 12


def test_annotations_do_not_make_signatures_differ(tmp_path):
    root = lay_out(tmp_path)
    replace(root / "exercise/add/starter.py", "def add(a, b=0):", 'def add(a: "array", b: int = 0) -> "array":')
    assert len(load(root).exercises) == 2


def test_one_exercise_is_read_though_another_is_broken(tmp_path):
    root = lay_out(tmp_path, "syntax-error")
    assert load_exercise(root, "add").slug == "add"
    with pytest.raises(ContentError):
        load_exercise(root, "double")


def test_an_unknown_exercise_is_named_with_its_neighbour(tmp_path):
    with pytest.raises(UnknownExerciseError, match=r"no exercise “duoble”\. Did you mean “double”\?"):
        load_exercise(lay_out(tmp_path), "duoble")


def test_the_lines_of_toml_keys_are_found_past_strings_and_brackets(tmp_path):
    from katalite.course.problems import Problems

    path = tmp_path / "a.toml"
    path.write_text(
        'text = """\nnot = "a key"\n[[nor]]\n"""\n'  # 1-4
        "raw = '''\nx = 1'''\n"  # 5-6
        "list = [\n  1, # ] no end\n  [2],\n]\n"  # 7-10
        "\n[[case]]\n# a comment = 1\n'quoted' = { a = [\n 1] }\n"  # 12-15
        '[[case]]  # the second\ncall = "}"\nlast = 1\n',  # 16-18
    )
    toml = read_toml(path, Problems(tmp_path))
    assert toml is not None
    assert toml.lines == {
        ("text",): 1,
        ("raw",): 5,
        ("list",): 7,
        ("case", 0): 12,
        ("case", 0, "quoted"): 14,
        ("case", 1): 16,
        ("case", 1, "call"): 17,
        ("case", 1, "last"): 18,
    }
    assert toml.line("case", 1, "missing") == 16
    assert toml.line("missing") == 1
