"""A build proves its content first, and not twice."""

import pytest

from katalite.common.report import SilentReport
from katalite.course.load import load
from katalite.course.model import ContentError
from katalite.proof import proof
from tests.katalite.courses import lay_out, replace


class Steps(SilentReport):
    def __init__(self):
        self.names = []

    def step(self, name):
        self.names.append(name)


def prove(root):
    """The number of steps; raises what is wrong."""
    report = Steps()
    if problems := proof.prove(load(root), report):
        raise ContentError(problems)
    return len(report.names)


@pytest.fixture
def course(tmp_path, own_cache):
    return lay_out(tmp_path)


def test_what_was_proved_is_not_judged_again_until_a_file_changes(course):
    assert prove(course) == 2
    assert prove(course) == 0
    with (course / "solutions/double/wrong/squares.py").open("a") as file:
        file.write("# a change\n")
    assert prove(course) == 1


def test_a_survivor_stops_the_build_each_time(course):
    replace(course / "solutions/double/wrong/squares.py", "x**2", "2 * x")
    for _ in range(2):
        with pytest.raises(ContentError, match=r"squares\.py: This wrong solution survives every hidden test"):
            prove(course)


def test_the_problems_of_all_exercises_come_together(course):
    for slug, old, new in (("double", "(x, x)", "(x, 1)"), ("add", " + ", " - ")):
        replace(course / f"solutions/{slug}/reference.py", old, new)
    with pytest.raises(ContentError) as caught:
        prove(course)
    assert {problem.path.split("/")[1] for problem in caught.value.problems} == {"double", "add"}
