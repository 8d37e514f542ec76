"""Where a receipt's claim and what was found differ, every form of results says so; the verdict is what was found."""

import csv
import json
import sys

import pytest

from katalite import cli
from katalite.course.load import load_exercise
from katalite.results.alike import equal
from tests.field.grading import RIGHT, WRONG
from tests.katalite.courses import lay_out
from tests.katalite.grading.test_receipt import receipt

from .made import score, toy

CLAIMED = {
    "exercise": "double",
    "version": "",
    "result": {"verdict": "accepted", "passed": 3, "total": 3},
    "written": "2026-11-28T07:00:00.000Z",
    "attempts": 1,
    "texts": 1,
    "earlier": [],
    "code": "cd" * 32,
    "changed": False,
}


def said(tmp_path, *outcomes, **facts):
    exercise = toy(tmp_path)
    claim = CLAIMED | {"version": exercise.version} | facts
    return score(exercise, "ada", *outcomes, receipt=claim).remarks


def test_a_claim_that_holds(tmp_path):
    assert said(tmp_path, "passed", "passed", "passed") == [
        "Receipt: accepted, 3 of 3 tests passed (attempts: 1, different texts: 1); the same was found here."
    ]


def test_a_claim_that_does_not_hold(tmp_path):
    assert said(tmp_path, "passed", "failed", "passed", attempts=12, texts=5) == [
        "Receipt: accepted, 3 of 3 tests passed (attempts: 12, different texts: 5); "
        "that differs, since wrong-answer, 2 of 3 tests passed, was found here."
    ]


def test_code_that_was_changed_and_another_version(tmp_path):
    first, second, third = said(tmp_path, "passed", "passed", "passed", changed=True, version="0123456789ab")
    assert first.endswith("the same was found here.")
    assert second == "Receipt: the code was changed after the page wrote it."
    assert third.startswith("Receipt: it was written for another version of the exercise (0123456789ab; this is ")


def test_code_that_the_page_did_not_test(tmp_path):
    assert said(tmp_path, "failed", "failed", "failed", result=None, attempts=0, texts=0) == [
        "Receipt: the page did not test the code as it is here (attempts: 0, different texts: 0)."
    ]


def test_a_receipt_of_another_exercise_is_not_compared(tmp_path):
    assert said(tmp_path, "failed", "failed", "failed", exercise="triple") == [
        "Receipt: it was written for the exercise triple, so its verdict was not compared."
    ]


def test_where_nothing_could_be_judged_nothing_differs(tmp_path):
    exercise = toy(tmp_path)
    (only,) = score(exercise, "ada", receipt=CLAIMED | {"version": exercise.version}, verdict="judge-error").remarks
    assert only.endswith("; nothing could be found here.")
    assert "differs" not in only


def test_one_code_with_two_receipts_is_named(tmp_path):
    exercise = toy(tmp_path)
    made = [
        score(exercise, name, "passed", "passed", "passed", receipt=claim, sha256=sha256 * 32)
        for name, claim, sha256 in (("ada", CLAIMED, "01"), ("bo", CLAIMED, "02"), ("cy", None, "cd"))
    ]
    assert [*equal(made)] == [
        ("bo.py", "The code above the receipt is byte for byte the file ada.py."),
        ("cy.py", "This is byte for byte the file ada.py."),
    ]


@pytest.mark.usefixtures("own_cache")
def test_a_class_with_receipts(tmp_path, monkeypatch, capsys):
    course = lay_out(tmp_path)
    version = load_exercise(course, "double").version
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "ada.py").write_bytes(receipt(RIGHT.encode(), version=version))
    (folder / "bo.py").write_bytes(receipt(WRONG.encode(), version=version))
    (folder / "cy.py").write_text(WRONG)
    files = sorted(map(str, folder.iterdir()))
    table = tmp_path / "a.csv"
    arguments = ["--exercise", "double", "--json", "--csv", str(table), "--html", str(tmp_path / "pages"), *files]
    monkeypatch.setattr(sys, "argv", ["build.py", "grade", *arguments])
    assert cli.main(course) == 1
    ada, bo, cy = json.loads(capsys.readouterr().out)
    assert [entry["verdict"] for entry in (ada, bo, cy)] == ["accepted", "wrong-answer", "wrong-answer"]
    assert ada["receipt"]["result"] == CLAIMED["result"]
    assert ada["notes"][0].endswith("the same was found here.")
    assert "that differs, since wrong-answer" in bo["notes"][0]
    assert (cy["receipt"], cy["notes"]) == (None, [])
    with table.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["verdict in the receipt"] for line in lines] == ["accepted", "accepted", ""]
    assert "that differs" in lines[1]["notes"]
    (page,) = (tmp_path / "pages" / "people").glob("bo-*.html")
    assert "that differs, since wrong-answer" in page.read_text()
    assert '<th scope="row">2026-11-28 06:59</th><td>2</td><td class="accepted">Accepted</td>' in page.read_text()
    assert "katalite-receipt" not in page.read_text()
