"""What a receipt claims beside what was found here: sentences for whoever reads the results."""

from collections.abc import Iterator, Mapping
from typing import Any

from katalite.common.language import said
from katalite.course.model import Exercise
from katalite.grading.batch import Entry


def claimed(entry: Entry) -> str:
    """The verdict that the receipt claims; "" where there is no receipt, or it claims none."""
    receipt = entry["receipt"]
    return str(receipt["result"]["verdict"]) if receipt and receipt["result"] else ""


def remarks(entry: Entry, exercise: Exercise) -> Iterator[str]:
    """Nothing for a file without a receipt."""
    receipt: Mapping[str, Any] | None = entry["receipt"]
    if receipt is None:
        return
    if receipt["exercise"] != exercise.slug:
        yield said("receipt-other-exercise", exercise=receipt["exercise"])
        return
    yield _compared(receipt, entry)
    if receipt["changed"]:
        yield said("receipt-changed")
    if receipt["version"] != exercise.version:
        yield said("receipt-other-version", version=receipt["version"], here=exercise.version)


def _compared(receipt: Mapping[str, Any], entry: Entry) -> str:
    tries = {"attempts": receipt["attempts"], "texts": receipt["texts"]}
    if receipt["result"] is None:
        return said("receipt-untested", **tries)
    claim = dict(receipt["result"])
    if entry["verdict"] == "judge-error":
        return said("receipt-not-compared", **claim, **tries)
    passed, total = sum(test["outcome"] == "passed" for test in entry["tests"]), len(entry["tests"])
    if claim == {"verdict": entry["verdict"], "passed": passed, "total": total}:
        return said("receipt-same", **claim, **tries)
    return said("receipt-differs", found=entry["verdict"], here=passed, all=total, **claim, **tries)
