"""What tests are worth: the author's table, one point for what it leaves out, and a sum over the tests that passed."""

import pytest

from katalite.course.load import load_exercise
from katalite.course.model import ContentError
from katalite.results.score import written
from tests.katalite.courses import lay_out

from .made import score, toy


def test_a_test_that_the_table_leaves_out_is_worth_one_point(tmp_path):
    exercise = toy(tmp_path, "points = { test_examples = 2.5, 'test_double.py::test_table' = 0 }")
    assert list(exercise.points.values()) == [2.5, 1.0, 0.0]
    assert score(exercise, "a", "passed", "passed", "passed").points == 3.5
    assert score(exercise, "a", "passed", "failed", "not-run").points == 2.5
    assert score(exercise, "a", "failed", "passed", "passed").points == 1.0


def test_what_was_not_judged_has_no_points_and_what_was_not_loaded_has_none_of_them(tmp_path):
    exercise = toy(tmp_path)
    unjudged = score(exercise, "a", verdict="judge-error", error="The judge ended.")
    assert (unjudged.points, written(unjudged.points)) == (None, "")
    not_loaded = score(exercise, "a", "not-run", "not-run", "not-run", verdict="compile-error", error="It is empty.")
    assert (written(not_loaded.points), written(not_loaded.most)) == ("0", "3")
    assert not_loaded.first_failure is None


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        ("points = { test_exampels = 2 }", "There is no hidden test test_exampels. Did you mean “test_examples”?"),
        ("points = { test_examples = -1 }", "`points` must be a table of tests, { test_name = 2 }, each 0 to 1000."),
        ("points = { test_examples = nan }", "`points` must be a table of tests, { test_name = 2 }, each 0 to 1000."),
        ("points = { test_examples = true }", "`points` must be a table of tests, { test_name = 2 }, each 0 to 1000."),
        ("points = 3", "`points` must be a table of tests, { test_name = 2 }, each 0 to 1000."),
        (
            "points = { test_examples = 0, test_shape = 0, test_table = 0 }",
            "All tests are worth nothing; give one of them a point.",
        ),
    ],
)
def test_points_that_cannot_be_meant_are_a_problem_with_its_line(tmp_path, points, problem):
    with pytest.raises(ContentError) as caught:
        toy(tmp_path, points)
    assert [str(each) for each in caught.value.problems] == [f"exercise/double/exercise.toml:1: {problem}"]


def test_points_and_texts_are_no_reason_to_judge_again(tmp_path):
    root = lay_out(tmp_path)
    before = load_exercise(root, "double")
    for name, text in (("exercise.toml", "points = { test_shape = 5 }\n"), ("statement.md", "Another text.\n")):
        path = root / "exercise" / "double" / name
        path.write_text(text + path.read_text())
    after = load_exercise(root, "double")
    assert (after.judged, after.version != before.version) == (before.judged, True)
