"""Results for other programs: JUnit's XML and Gradescope's results.json."""

import json
import xml.etree.ElementTree as ET

import pytest

from katalite.common.report import BuildError
from katalite.handins.hand_in import Person
from katalite.results.gradescope import as_gradescope
from katalite.results.junit import as_junit

from .made import HOSTILE, score, toy


def test_junit_counts_what_it_lists(tmp_path):
    exercise = toy(tmp_path)
    text = as_junit(
        [
            score(exercise, "right", "passed", "passed", "passed"),
            score(exercise, HOSTILE, "failed", "error", "not-run", notes=[HOSTILE], error=HOSTILE),
            score(exercise, "late", "timeout", "passed", "passed"),
            score(exercise, "none", verdict="judge-error", error="The judge ended."),
        ]
    )
    suites = ET.fromstring(text.encode()).findall("testsuite")
    assert len(suites) == 4
    for suite in suites:
        cases = suite.findall("testcase")
        found = [len(cases), *(len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "error", "skipped"))]
        assert [int(suite.attrib[key]) for key in ("tests", "failures", "errors", "skipped")] == found
    assert [int(suite.attrib["failures"]) + int(suite.attrib["errors"]) for suite in suites] == [0, 2, 1, 1]
    assert "\x1b" not in text


def test_gradescope_gets_the_points_of_each_test(tmp_path):
    exercise = toy(tmp_path, "points = { test_examples = 2.5 }")
    whole = json.loads(as_gradescope([score(exercise, "a", "passed", "failed", "not-run")]))
    assert (whole["score"], whole["execution_time"]) == (2.5, 0.5)
    assert [(test["score"], test["max_score"], test["status"]) for test in whole["tests"]] == [
        (2.5, 2.5, "passed"),
        (0.0, 1.0, "failed"),
        (0.0, 1.0, "failed"),
    ]
    assert "\x1b" not in whole["tests"][1]["output"]
    assert {test["output_format"] for test in whole["tests"]} == {"text"}


def test_gradescope_gets_no_mark_where_there_is_none(tmp_path):
    exercise = toy(tmp_path)
    with pytest.raises(BuildError, match="There is no mark for Gradescope"):
        as_gradescope([score(exercise, "a", verdict="judge-error", error="The judge ended.")])
    two = [score(exercise, name, "passed", "passed", "passed", person=Person(name)) for name in "ab"]
    with pytest.raises(BuildError, match="is for one person, and these are 2"):
        as_gradescope(two)
