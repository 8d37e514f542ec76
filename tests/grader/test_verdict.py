"""The table of verdicts. Accepted means that every expected item passed, and nothing else."""

import pytest

from katalite_grader.judge import TestInfo
from katalite_grader.outcomes import ItemInfo, item_result
from katalite_grader.verdict import summarise

TESTS = [TestInfo("t::a", "A"), TestInfo("t::b", "B")]
ITEMS = [
    ItemInfo("t::a[1]", "t::a", "1", "A"),
    ItemInfo("t::a[2]", "t::a", "2", "A"),
    ItemInfo("t::b", "t::b", "", "B"),
]


def of(*outcomes: str) -> dict:
    results = [item_result(info, outcome, f"{outcome}.") for info, outcome in zip(ITEMS, outcomes, strict=False)]
    return summarise(TESTS, ITEMS, results)


@pytest.mark.parametrize(
    ("outcomes", "verdict", "tests"),
    [
        (["passed", "passed", "passed"], "accepted", ["passed", "passed"]),
        (["passed", "failed", "passed"], "wrong-answer", ["failed", "passed"]),
        (["passed", "error", "failed"], "run-time-error", ["error", "failed"]),
        (["passed", "died", "passed"], "run-time-error", ["error", "passed"]),
        (["timeout", "timeout", "not-run"], "time-limit-exceeded", ["timeout", "not-run"]),
        (["passed", "passed", "memory"], "memory-limit-exceeded", ["passed", "error"]),
        (["failed", "passed", "broken"], "wrong-answer", ["failed", "error"]),
        (["passed", "passed", "broken"], "judge-error", ["passed", "error"]),
        (["passed", "passed"], "judge-error", ["passed", "error"]),
        ([], "judge-error", ["error", "error"]),
        (["passed", "not-run", "passed"], "judge-error", ["not-run", "passed"]),
        (["passed", "unheard of", "passed"], "judge-error", ["error", "passed"]),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else value,
)
def test_the_first_item_that_did_not_pass_decides(outcomes, verdict, tests):
    summary = of(*outcomes)
    assert summary["verdict"] == verdict
    assert [test["outcome"] for test in summary["tests"]] == tests
    assert (summary["error"] is None) == (verdict != "judge-error")


def test_a_test_has_the_message_of_its_first_item_that_did_not_pass():
    assert [test["message"] for test in of("passed", "failed", "passed")["tests"]] == ["failed.", ""]


def test_nothing_expected_is_never_accepted():
    assert summarise([], [], [])["verdict"] == "judge-error"
    assert summarise(TESTS, ITEMS, [item_result(info, "passed") for info in ITEMS], problems=["p"])["verdict"] == (
        "judge-error"
    )


def test_results_of_unknown_items_count_for_nothing():
    stranger = ItemInfo("t::c", "t::c", "", "C")
    assert summarise(TESTS, ITEMS, [item_result(stranger, "passed")] * 3)["verdict"] == "judge-error"


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ("compile-error", "compile-error"),
        ("time-limit-exceeded", "time-limit-exceeded"),
        ("memory-limit-exceeded", "memory-limit-exceeded"),
        ("accepted", "compile-error"),
        ("nonsense", "compile-error"),
    ],
)
def test_a_file_that_is_not_loaded_is_never_accepted(given, verdict):
    summary = summarise(TESTS, ITEMS, [], {"verdict": given, "message": "No."})
    assert (summary["verdict"], summary["error"]) == (verdict, "No.")
    assert {test["outcome"] for test in summary["tests"]} == {"not-run"}
