"""The one place that turns item results into test outcomes and a verdict.

Accepted means: every expected item reported "passed". Anything missing is never a pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from katalite_grader import messages
from katalite_grader.judge import TestInfo
from katalite_grader.outcomes import ItemInfo
from katalite_grader.texts import shown

VERDICTS = (
    "accepted",
    "wrong-answer",
    "run-time-error",
    "time-limit-exceeded",
    "memory-limit-exceeded",
    "compile-error",
    "judge-error",
)
LOAD_TEXT = 4_000
OUTCOMES = ("passed", "failed", "error", "timeout", "not-run")

_VERDICT = {
    "failed": "wrong-answer",
    "error": "run-time-error",
    "died": "run-time-error",
    "timeout": "time-limit-exceeded",
    "memory": "memory-limit-exceeded",
}


def summarise(
    tests: Sequence[TestInfo],
    items: Sequence[ItemInfo],
    results: Iterable[Mapping[str, Any]],
    load_failure: Mapping[str, Any] | None = None,
    problems: Sequence[str] = (),
) -> dict[str, Any]:
    """The summary of a run: `{"verdict", "error": null or sentence, "tests": [row]}`.

    A row is `{"id", "title", "outcome", "message", "case"}`; `case` names the case of the first item of a test that did
    not pass, and is "" where there is none to name.
    `items` are all expected items in order; `results` are item results, of which the last for an id counts.
    `load_failure` is what `LoadResult.as_json` gives for a file that was not loaded: verdict and message.
    """
    if problems or not items:
        return _without_results(tests, "judge-error", "\n".join([messages.tests_broken(), *problems]), "")
    if load_failure is not None:
        verdict = load_failure["verdict"] if load_failure.get("verdict") in VERDICTS[3:6] else "compile-error"
        message = shown(str(load_failure.get("message", "")), LOAD_TEXT)
        return _without_results(tests, verdict, message, messages.not_run_unloaded())
    by_id = {result["id"]: result for result in results}
    outcomes = [(info.test, *_outcome(by_id.get(info.id)), info.case) for info in items]
    first = next((outcome for _, outcome, _, _ in outcomes if outcome != "passed"), None)
    verdict = "accepted" if first is None else _VERDICT.get(first, "judge-error")
    rows = []
    for test in tests:
        own = [row for name, *row in outcomes if name == test.id]
        none = ["passed" if own else "broken", "", ""]
        outcome, message, case = next((row for row in own if row[0] != "passed"), none)
        case = "" if outcome == "not-run" else case
        rows.append({"id": test.id, "title": test.title, "outcome": _shown(outcome), "message": message, "case": case})
    error = messages.tests_broken() if verdict == "judge-error" else None
    return {"verdict": verdict, "error": error, "tests": rows}


def _outcome(result: Mapping[str, Any] | None) -> tuple[str, str]:
    if result is None:
        return "broken", messages.missing()
    return str(result["outcome"]), str(result["message"])


def _shown(outcome: str) -> str:
    return outcome if outcome in OUTCOMES else "error"


def _without_results(tests: Sequence[TestInfo], verdict: str, error: str, message: str) -> dict[str, Any]:
    common = {"outcome": "not-run", "message": message, "case": ""}
    rows = [{"id": test.id, "title": test.title, **common} for test in tests]
    return {"verdict": verdict, "error": error, "tests": rows}
