"""What `check` prints for other programs, and that each of them can read it."""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from katalite import cli
from katalite.cli import cli as commands
from katalite.common.toolchain import PROJECT
from katalite.course.load import load
from katalite.course.model import Problem
from katalite.course.pool import read_pool
from katalite.proof import formats
from katalite.proof.check import Checked
from katalite.proof.formats import annotations, as_json, as_junit, summary, usual_format
from katalite.proof.kill_matrix import KillMatrix
from katalite.proof.places import Result
from katalite.proof.verify import Verified
from tests.katalite.courses import lay_out
from tests.katalite.courses import replace as put

STRAY = Problem("exercise/notes.txt", 0, "This file is not used.")
WRONG = Problem("solutions/double/wrong/squares.py", 1, "100 % wrong, and\nin two lines: <b>|`x`.")


@pytest.fixture
def root(tmp_path):
    return lay_out(tmp_path)


@pytest.fixture
def checked(root) -> Checked:
    """The exercise "double" as a place has judged it, with a problem in its wrong solution."""
    (exercise,) = load(root, ["double"]).exercises
    result = Result("accepted", None, [], {})
    kills = {f"wrong_{number}": frozenset({"test_a[x|y]"}) for number in range(2)}
    matrix = KillMatrix(("test_a[x|y]", "test_b"), kills)
    place = Verified("CPython", "cpython", result, result, 0, 1, matrix, ())
    return Checked(exercise, read_pool(exercise)[0], (place,), (WRONG,))


def test_in_github_actions_its_form_is_chosen_by_itself():
    assert usual_format({}) == usual_format({"GITHUB_ACTIONS": "false"}) == "text"
    assert usual_format({"GITHUB_ACTIONS": "true"}) == "github"


def test_json_holds_exercises_and_what_was_wrong_before_them(checked):
    read = json.loads(as_json([checked], [STRAY]))
    assert [exercise["slug"] for exercise in read["exercises"]] == ["double"]
    assert read["problems"] == [{"path": STRAY.path, "line": 0, "message": STRAY.message}]


def test_an_annotation_is_one_line_that_names_file_and_line():
    root = Path("/home/me/course")
    assert [*annotations([WRONG, STRAY, STRAY], root, {})] == [
        "::error file=exercise/notes.txt::This file is not used.",
        "::error file=solutions/double/wrong/squares.py,line=1::100 %25 wrong, and%0Ain two lines: <b>|`x`.",
    ]


def test_the_file_of_an_annotation_is_named_from_the_repository_in_which_the_course_lies(tmp_path):
    root = tmp_path / "courses" / "a,b: 1"
    root.mkdir(parents=True)
    (line,) = annotations([STRAY], root, {"GITHUB_WORKSPACE": str(tmp_path)})
    assert line.startswith("::error file=courses/a%2Cb%3A 1/exercise/notes.txt::")


def test_the_summary_tells_problems_and_which_case_rejects_what(checked):
    text = summary([checked], [STRAY, *checked.problems])
    assert text.startswith("## 1 exercise, 2 problems\n")
    assert "<code>solutions/double/wrong/squares.py:1</code>: 100 % wrong, and in two lines: " in text
    assert "double: which case rejects which of 2 wrong solutions" in text
    rows = [line for line in text.splitlines() if line.startswith("| <code>")]
    assert [line.count("|") for line in rows] == [5, 5]  # a name's own bar ends no cell
    assert [line.split(" | ")[1:3] for line in rows] == [["2", "2"], ["0", "0"]]


def test_nothing_of_a_message_is_read_as_markup(checked):
    text = summary([], [WRONG])
    assert "<b>" not in text
    assert "`" not in text
    assert "|" not in text


def test_a_summary_of_many_exercises_is_cut_before_github_refuses_it(checked):
    many = [checked] * 300
    assert len(summary(many, []).encode()) > 20_000
    cut = summary(many, [], limit=20_000)
    assert len(cut.encode()) <= 20_000
    shown = cut.count("<details>")
    assert cut.endswith(f"{300 - shown} entries more: a summary holds no more than this.\n")
    assert shown > 10


def test_junit_has_a_suite_for_each_exercise_and_a_case_for_each_file(checked):
    control = replace(checked, problems=(WRONG, Problem("exercise/double/statement.md", 3, "A \x1b and \ud800.")))
    suites = ElementTree.fromstring(as_junit([control], [STRAY]).encode())
    named = {suite.get("name"): suite for suite in suites}
    assert named.keys() == {"double", "course"}
    for suite in named.values():
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    cases = {case.get("name"): case for case in named["double"]}
    assert cases.keys() == {
        "solutions/double/reference.py",
        "exercise/double/starter.py",
        "solutions/double/wrong/squares.py",
        "exercise/double/statement.md",
    }
    failed = {name: case.findtext("failure") for name, case in cases.items() if case.find("failure") is not None}
    assert failed.keys() == {WRONG.path, "exercise/double/statement.md"}
    assert failed[WRONG.path] == str(WRONG)
    assert cases[WRONG.path].get("line") == "1"
    assert [case.get("name") for case in named["course"]] == [STRAY.path]


# ------------------------------------------------------------- the command


@pytest.fixture
def run(root, monkeypatch, capsys, checked):
    """Runs `check` on the toy course as if it had been judged: (status, standard output, standard error)."""
    monkeypatch.setattr(cli, "check", lambda course, report, **options: iter([checked]))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["katalite", "check", *arguments])
        status = cli.main(root)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


@pytest.mark.parametrize("form", [["--json"], ["--format", "json"], ["--format", "junit"]])
def test_what_is_for_programs_is_all_that_standard_output_holds(run, form):
    status, said, complaint = run(*form)
    assert status == 1
    assert json.loads(said) if "json" in form[-1] else ElementTree.fromstring(said.encode()) is not None
    assert complaint.endswith("1 problem to mend.\n")


def test_in_github_actions_people_read_the_text_the_annotations_and_the_summary(run, monkeypatch, tmp_path, root):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(root))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    status, said, complaint = run()
    assert status == 1
    assert "  CPython\n" in said
    assert "\n::error file=solutions/double/wrong/squares.py,line=1::" in said
    assert "1 problem to mend." in complaint
    assert run("--format", "text")[1].count("::error") == 0
    assert (tmp_path / "summary.md").read_text().count("## 1 exercise, 1 problem\n") == 1


def test_what_is_wrong_in_the_files_is_in_every_form_too(run, root):
    put(root / "exercise/add/exercise.toml", "summary", "sumary")
    for form in formats.FORMATS:
        said, complaint = run("--format", form)[1:]
        assert "The key `summary` is missing" in (complaint if form == "text" else said), form


def test_the_hook_for_pre_commit_names_a_command_that_there_is_and_the_files_of_a_course():
    text = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hook = dict(re.findall(r"^[- ] (\w+): (.*)$", text, re.MULTILINE))
    program, command = hook["entry"].split()
    assert program == "katalite"
    assert command in commands.commands
    assert (hook["language"], hook["pass_filenames"]) == ("python", "false")
    for name in ("course.toml", "course.css", "exercise/a/exercise.toml", "hidden_tests/a/cases.toml"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "README.md")
