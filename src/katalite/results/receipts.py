"""What a receipt claims beside what was found here: sentences for whoever reads the results."""

from collections.abc import Iterator, Mapping
from typing import Any

from katalite.course.model import Exercise
from katalite.grading.batch import Entry

_TOLD = "Receipt: "


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
        yield f"{_TOLD}it was written for the exercise {receipt['exercise']}, so its verdict was not compared."
        return
    yield f"{_TOLD}{_claim(receipt)}; {_found(receipt['result'], entry)}"
    if receipt["changed"]:
        yield f"{_TOLD}the code was changed after the page wrote it."
    if receipt["version"] != exercise.version:
        yield (
            f"{_TOLD}it was written for another version of the exercise ({receipt['version']}; this is "
            f"{exercise.version}), so the tests may have been others."
        )


def _claim(receipt: Mapping[str, Any]) -> str:
    result, attempts, texts = receipt["result"], receipt["attempts"], receipt["texts"]
    tries = f"after {attempts} attempt{'s' if attempts != 1 else ''} with {texts} text{'s' if texts != 1 else ''}"
    if result is None:
        return f"not tested in the page as it is here, {tries}"
    return f"{result['verdict']}, {result['passed']} of {result['total']} tests passed, {tries}"


def _found(result: Mapping[str, Any] | None, entry: Entry) -> str:
    passed, total = sum(test["outcome"] == "passed" for test in entry["tests"]), len(entry["tests"])
    found = f"{entry['verdict']}, {passed} of {total} tests passed, was found here."
    if result is None or entry["verdict"] == "judge-error":
        return found
    same = (result["verdict"], result["passed"], result["total"]) == (entry["verdict"], passed, total)
    return "the same was found here." if same else f"that differs: {found}"
