"""Results of one person as Gradescope's autograder reads them: results.json."""

import json
from collections.abc import Sequence
from typing import Any

from katalite.common.report import BuildError
from katalite.results.score import Row, Score, place_of, result_of
from katalite_grader.texts import one_line, shown

TEXT = 4_000


def as_gradescope(scores: Sequence[Score]) -> str:
    """Raises BuildError if the scores are not those of one person, or if one could not be judged: that is no mark."""
    people = len({score.person for score in scores})
    if people != 1:
        raise BuildError(f"Gradescope's results.json is for one person, and these are {people}; use --csv for a class.")
    for score in scores:
        if not score.judged:
            why = one_line(score.entry["error"] or score.verdict, TEXT)
            raise BuildError(f"There is no mark for Gradescope, since the file could not be judged. {why}")
    whole: dict[str, Any] = {
        "score": round(sum(score.points or 0.0 for score in scores), 4),
        "output": shown("\n".join(said for score in scores for said in _said(score)), TEXT),
        "output_format": "text",
        "visibility": "visible",
        "tests": [_test(score, test) for score in scores for test in score.tests],
    }
    timed = [score.entry["seconds"] for score in scores if score.entry["seconds"] is not None]
    if timed:
        whole["execution_time"] = sum(timed)
    return json.dumps(whole, indent=2) + "\n"


def _said(score: Score) -> list[str]:
    verdict = result_of(score)
    return list(filter(None, (verdict, *score.notes, score.hint)))


def _test(score: Score, test: Row) -> dict[str, Any]:
    passed = test["outcome"] == "passed"
    most = score.exercise.points.get(test["id"], 0.0)
    output = "" if passed else one_line(f"{place_of(test)}: {test['message']}", TEXT)
    return {
        "name": one_line(test["title"], 500),
        "score": most if passed else 0.0,
        "max_score": most,
        "status": "passed" if passed else "failed",
        "output": output,
        "output_format": "text",
        "visibility": "visible",
    }
