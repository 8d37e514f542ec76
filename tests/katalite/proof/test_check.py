"""`build.py check` on the toy course, in CPython and in Pyodide under Node."""

import json
import os
import platform
import shutil
import subprocess
import sys

import pytest

from katalite.common.toolchain import PROJECT
from tests.katalite.courses import lay_out, replace


def check(root, *arguments):
    """The command as an author calls it: exit status, standard output, standard error."""
    done = subprocess.run(
        [sys.executable, "build.py", "check", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": ""},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture
def course(tmp_path):
    """The toy course with a build.py of its own: the command works on the course that it stands in."""
    root = lay_out(tmp_path)
    shutil.copy(PROJECT / "build.py", root)
    return root


def test_a_sound_course_passes_in_both_places(course):
    status, out, err = check(course, "--json")
    assert status == 0, err
    exercises = {exercise["slug"]: exercise for exercise in json.loads(out)["exercises"]}
    assert exercises.keys() == {"add", "double"}
    double = exercises["double"]
    assert double["problems"] == []
    assert double["places"].keys() == {"cpython", "pyodide"}
    for place in double["places"].values():
        assert place["reference"]["verdict"] == "accepted"
        assert [test["outcome"] for test in place["reference"]["tests"]] == ["passed"] * 3
        assert place["starter"]["verdict"] != "accepted"
        assert place["wrong"]["judged"] == place["wrong"]["rejected_by_named_case"] == 1
        assert place["wrong"]["survivors"] == []


def test_people_read_each_result_by_title_and_place(course):
    status, out, _ = check(course, "double")
    assert status == 0
    assert out.count("✓ Worked by hand: passed") == 2
    assert f"CPython {platform.python_version()}" in out
    assert "under Node" in out
    assert "wrong solutions: 1 of 1 rejected by the case they name" in out


@pytest.mark.full
def test_a_broken_reference_fails_in_both_places(course):
    replace(course / "solutions/double/reference.py", "(x, x)", "(x, 1)")
    status, out, err = check(course, "double", "--json")
    assert status == 1
    # The example in exercise.toml shows it first.
    assert "not what the reference solution gives" in err
    assert json.loads(out)["exercises"][0]["problems"]


@pytest.mark.full
def test_a_starter_in_the_reference_s_place_makes_check_fail(course):
    starter = (course / "exercise/double/starter.py").read_text()
    (course / "solutions/double/reference.py").write_text(starter)
    status, _, err = check(course, "double")
    assert status == 1
    assert "solutions/double/reference.py" in err or "exercise/double/exercise.toml" in err


def test_a_weakened_test_lets_a_wrong_solution_through_and_check_names_it(course):
    tests = course / "hidden_tests/double/test_double.py"
    replace(tests, "assert_close(solution(**case.call), case.returns)", "solution(**case.call)")
    replace(tests, "        assert_close(solution(number), twice)", "        solution(number)")
    status, out, err = check(course, "double", "--json")
    assert status == 1
    assert err.count("squares.py: This wrong solution survives every hidden test") == 1  # another place would repeat it
    places = json.loads(out)["exercises"][0]["places"]
    assert [place["wrong"]["survivors"] for place in places.values()] == [["squares"], ["squares"]]


def test_an_exercise_that_does_not_exist_is_bad_usage(course):
    status, out, err = check(course, "dubble")
    assert (status, out) == (2, "")
    assert "“dubble”" in err
    assert "double" in err
