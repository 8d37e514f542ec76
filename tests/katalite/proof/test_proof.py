"""A build proves its content first, and not twice."""

import shutil

import pytest

from katalite.common.cache import cache_root
from katalite.common.report import SilentReport
from katalite.course.load import load
from katalite.course.model import ContentError
from katalite.course.pool import read_pool
from katalite.grading.grade import Grader
from katalite.grading.misconceptions import kept_misconceptions, known_answers, misconceptions, recorded_calls
from katalite.proof import proof
from katalite.proof.places import CPython
from katalite.proof.verify import verify_everywhere
from tests.katalite.courses import lay_out, replace


class Steps(SilentReport):
    def __init__(self):
        self.names = []

    def step(self, name):
        self.names.append(name)


def prove(root, jobs=1):
    """The number of steps; raises what is wrong."""
    report = Steps()
    if problems := proof.prove(load(root), report, jobs):
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


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_problems_of_all_exercises_come_together(course, jobs):
    for slug, old, new in (("double", "(x, x)", "(x, 1)"), ("add", " + ", " - ")):
        replace(course / f"solutions/{slug}/reference.py", old, new)
    with pytest.raises(ContentError) as caught:
        prove(course, jobs)
    assert {problem.path.split("/")[1] for problem in caught.value.problems} == {"double", "add"}


def test_what_a_build_has_proved_a_check_judges_only_where_the_build_did_not(course, monkeypatch):
    exercise = load(course).exercises[0]
    pool, _ = read_pool(exercise)
    prove(course)
    judged = []

    def judge(self, submissions):
        judged.append(self.key)
        return first.judge(submissions)

    first = CPython(exercise)
    other = Elsewhere(exercise)
    monkeypatch.setattr(Elsewhere, "judge", judge)
    for _ in range(2):
        verified, problems = verify_everywhere(exercise, pool, [CPython(exercise), other])
        assert [(each.place, each.key) for each in verified] == [(first.name, "cpython"), ("elsewhere", "elsewhere")]
        assert problems == []
        assert (verified[0].reference, verified[0].matrix) == (verified[1].reference, verified[1].matrix)
    assert judged == ["elsewhere"]
    again, _ = verify_everywhere(exercise, pool, [other], again=True)
    assert judged == ["elsewhere"] * 2
    assert again == verified[1:]


def test_the_runs_of_a_proof_also_give_the_file_of_misconceptions(course, monkeypatch):
    (exercise,) = (each for each in load(course).exercises if each.slug == "double")
    asked = []
    ask = Grader.answers
    monkeypatch.setattr(Grader, "answers", lambda *given: asked.append(given[2].keys()) or ask(*given))
    prove(course)
    assert not any("::" in item for items in asked for item in items), "no call of a hidden test was made once more"
    with Grader(exercise, parameters=exercise.parameters) as grader:
        calls = recorded_calls(exercise, grader).calls
        made = kept_misconceptions(exercise, calls)
        shutil.rmtree(cache_root() / "misconceptions")
        assert made == misconceptions(exercise, grader, calls)


def test_what_a_lost_submission_would_answer_is_not_asked_again(course):
    (exercise,) = (each for each in load(course).exercises if each.slug == "double")
    text = "import os\n\nimport numpy as np\n\n\ndef double(x):\n    return os._exit(0) if np.ndim(x) == 2 else 2 * x\n"
    with Grader(exercise, parameters=exercise.parameters, details=False, every=True) as grader:
        grader.recorded = recorded_calls(exercise, grader)
        judged = grader.grade_source(text)
        known = known_answers(grader, text, grader.recorded.calls, judged)
        outcomes = {result["id"]: result["outcome"] for result in judged.results}
    assert set(outcomes.values()) == {"passed", "died"}
    for item, answers in known.items():
        assert len(answers) == len(grader.recorded.calls[item])
        assert (answers[0] is None) == (outcomes[item] == "died")


def test_a_damaged_proof_is_made_again(course):
    prove(course)
    for file in (cache_root() / "proved").iterdir():
        file.write_text(file.read_text()[:40])
    assert prove(course) == 2
    assert prove(course) == 0


class Elsewhere(CPython):
    key = name = "elsewhere"
