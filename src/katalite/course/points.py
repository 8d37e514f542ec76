"""What each hidden test is worth: the table `points` of exercise.toml, and one point for a test that it leaves out."""

from collections.abc import Sequence

from katalite.course.exercise_file import ExerciseFile
from katalite.course.model import HiddenTest
from katalite.course.problems import did_you_mean

POINTS = 1.0
"""Of a test of which the author says nothing."""


def read_points(file: ExerciseFile, tests: Sequence[HiddenTest]) -> dict[str, float]:
    """Points by test id. A key names a test function, or one of several of that name by the test's id."""
    names = {test.id: test.id.rpartition("::")[2] for test in tests}
    for key in file.points:
        if tests and key not in names and key not in names.values():
            near = did_you_mean(key, names.values())
            file.table.add("points", f"There is no hidden test {key}.{near}")
    points = {id: file.points.get(id, file.points.get(name, POINTS)) for id, name in names.items()}
    if points and not any(points.values()):
        file.table.add("points", "All tests are worth nothing; give one of them a point.")
    return points
