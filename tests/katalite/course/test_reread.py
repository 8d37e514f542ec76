"""An exercise is read again when a file of it has changed in any way, and is the same object while none has."""

import os

import pytest

from katalite.course.load import survey
from katalite.course.reread import Reread
from tests.katalite.courses import lay_out, replace

CASES = "hidden_tests/double/cases.toml"


def replaced_by_one_of_the_same_size_and_time(root):
    path, other = root / CASES, root / "other"
    other.write_text(path.read_text().replace("1", "3", 1))
    os.utime(other, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    other.replace(path)


CHANGES = {
    "a saved text": lambda root: replace(root / "exercise/double/statement.md", "\n", "\n\n"),
    "a file with the size and the time of the one before": replaced_by_one_of_the_same_size_and_time,
    "another wrong solution": lambda root: (root / "solutions/double/wrong/more.py").write_text('"""Belief: x."""\n'),
    "a wrong solution less": lambda root: (root / "solutions/double/wrong/squares.py").unlink(),
    "a new lesson": lambda root: (root / "exercise/double/lesson.md").write_text("Twice.\n"),
    "a folder of pictures": lambda root: (root / "exercise/double/images").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_read_again_and_the_other_exercise_is_not(tmp_path, change):
    root, reread = lay_out(tmp_path), Reread()
    before = {each.slug: each for each in survey(root, reread=reread)[0].exercises}
    again = {each.slug: each for each in survey(root, reread=reread)[0].exercises}
    assert all(again[slug] is before[slug] for slug in before)
    CHANGES[change](root)
    after = {each.slug: each for each in survey(root, reread=reread)[0].exercises}
    assert after["add"] is before["add"]
    assert after["double"] is not before["double"]
    assert after["double"] == survey(root)[0].exercises[[*after].index("double")]


def test_an_exercise_that_goes_and_comes_back_is_read(tmp_path):
    root, reread = lay_out(tmp_path), Reread()
    assert len(survey(root, reread=reread)[0].exercises) == 2
    (root / "hidden_tests/double").rename(root / "away")
    course, problems = survey(root, reread=reread)
    assert [each.slug for each in course.exercises] == ["add"]
    assert [each.path for each in problems] == ["hidden_tests/double"]
    (root / "away").rename(root / "hidden_tests/double")
    assert len(survey(root, reread=reread)[0].exercises) == 2
