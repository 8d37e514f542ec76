"""An exercise whose hidden tests import the submission: judged, recorded, built and shown alike in every place."""

import json
from pathlib import Path

import pytest

from katalite.common.chromium import open_chromium
from katalite.common.report import PlainReport
from katalite.common.toolchain import SITE
from katalite.course.load import load
from katalite.course.pool import Known, read_pool
from katalite.grading.grade import Grader
from katalite.grading.object_survey import survey, surveyed
from katalite.grading.record import record
from katalite.pipeline import build_site
from katalite.proof.in_browser import Chromium
from katalite.proof.verify import verify_everywhere
from katalite.python.bundle import REALM
from katalite.python.node_judge import NodeJudge, Source
from katalite.python.ready import make_python
from katalite.web.serve import serving

from ..standin_course import ACCOUNT, write_course

RIGHT = (ACCOUNT / "reference.py").read_text(encoding="utf-8")
SUBMISSIONS = {
    "right": (RIGHT, "accepted"),
    "another right one": (
        RIGHT + "def owners(accounts): yield from (a.owner for a in accounts)\n"
        "def owners(accounts, f=owners): return list(f(accounts))\n"
        "def balances(accounts): return iter([a.balance for a in accounts])\n",
        "accepted",
    ),
    "wrong": (RIGHT + "def total(accounts): return len(accounts)\n", "wrong-answer"),
    "an error": (RIGHT + "def total(accounts): return accounts[5]\n", "run-time-error"),
    "a loop": (RIGHT + "def total(accounts):\n    while True: pass\n", "time-limit-exceeded"),
    "without end": (RIGHT + "def balances(accounts):\n    while True: yield 3\n", "time-limit-exceeded"),
    "a lie": (RIGHT + "Account.__eq__ = lambda s, o: True\ndef total(accounts): return accounts[0]\n", "wrong-answer"),
    "a missing name": (RIGHT.replace("def total", "def totals"), "compile-error"),
}


@pytest.fixture
def exercise(tmp_path: Path):
    (exercise,) = load(write_course(tmp_path)).exercises
    return exercise


def test_grade_gives_the_right_verdicts(exercise) -> None:
    with Grader(exercise) as grader:
        found = {name: grader.grade_source(text).summary for name, (text, _) in SUBMISSIONS.items()}
    assert {name: summary["verdict"] for name, summary in found.items()} == {
        name: verdict for name, (_, verdict) in SUBMISSIONS.items()
    }
    assert found["a missing name"]["tests"][0]["outcome"] == "not-run"


def test_a_missing_name_is_told_with_a_near_one(exercise) -> None:
    with Grader(exercise) as grader:
        summary = grader.grade_source(SUBMISSIONS["a missing name"][0])
    assert summary.load_failure is not None
    assert summary.load_failure["message"] == "The file does not define `total` (it has `totals`). Was it renamed?"


def test_the_survey_is_kept_and_says_what_gives_objects(exercise) -> None:
    assert exercise.imported is not None
    found = survey(exercise, exercise.imported)
    assert found == survey(exercise, exercise.imported)
    assert {"Account", "Account()", "find()", "total"} <= found.gave_objects
    assert not {"total()", "owners()", "balances()", "RATE", "Account.balance"} & found.gave_objects
    assert len(found.collection) == 1


def test_two_surveys_of_equal_exercises_are_equal_byte_by_byte(exercise, tmp_path: Path, monkeypatch) -> None:
    """They are part of the page, so nothing in them tells how long anything took."""
    assert exercise.imported is not None
    made = []
    for name in ("one", "another"):
        monkeypatch.setenv("KATALITE_CACHE", str(tmp_path / name))
        made.append(survey(exercise, exercise.imported))
    assert made[0] == made[1]


def test_tests_that_depend_on_chance_or_order_are_named(exercise) -> None:
    pool, problems = read_pool(exercise)
    assert problems == []
    assert verify_everywhere(exercise, pool, []) == ([], [])
    more = exercise.tests_dir / "test_more.py"
    more.write_text("import time\nfrom solution import Account\n\n\ndef test_a():\n    Account(str(time.time()))\n")
    _, (problem,) = verify_everywhere(exercise, pool, [])
    assert str(problem).startswith("hidden_tests/account/test_more.py:5: ")
    assert "other arguments when the tests run in another order" in problem.message


@pytest.mark.full
def test_pyodide_agrees_and_makes_the_same_operations(exercise, tmp_path: Path) -> None:
    runtime, scripts = make_python(SITE, tmp_path / "scripts", PlainReport())
    judge = NodeJudge(exercise, runtime, scripts[REALM], surveyed(exercise))
    _, judged = judge.run([Source(name, text) for name, (text, _) in SUBMISSIONS.items()])
    runs = list(judged)
    assert {run.name: run.verdict for run in runs} == {name: verdict for name, (_, verdict) in SUBMISSIONS.items()}
    with Grader(exercise) as grader:
        assert grader.calls(RIGHT) == runs[0].calls
    recorded = record(judge)
    assert all(len(item["calls"]) == 1 and item["open"] for item in recorded.items)


@pytest.mark.full
def test_the_built_page_agrees(tmp_path: Path) -> None:
    root = write_course(tmp_path / "course")
    build_site(root, tmp_path / "dist", PlainReport())
    (exercise,) = load(root).exercises
    known = [Known(name, text) for name, (text, _) in SUBMISSIONS.items()]
    with serving(tmp_path / "dist") as server, open_chromium(PlainReport()) as browser:
        results = list(Chromium(exercise, browser, server.address).judge(known))
    assert {each.path: result.verdict for each, result in zip(known, results, strict=True)} == {
        name: verdict for name, (_, verdict) in SUBMISSIONS.items()
    }


@pytest.mark.full
def test_run_code_runs_the_file(tmp_path: Path) -> None:
    root = write_course(tmp_path / "course")
    build_site(root, tmp_path / "dist", PlainReport())
    with serving(tmp_path / "dist") as server, open_chromium(PlainReport()) as browser:
        page = browser.new_page()
        draft = json.dumps({"source": "print('so far', 3)", "version": load(root).exercises[0].version})
        page.add_init_script(f"localStorage.setItem('katalite:draft:account', {json.dumps(draft)})")
        page.goto(f"{server.address}exercise/account/")
        page.locator("#run-code").click()
        page.get_by_text("The file ran to its end.").wait_for(timeout=60_000)
        assert "so far 3" in page.locator("#panel-example").inner_text()
        assert not page.locator("form.inputs").is_visible()
