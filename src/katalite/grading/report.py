"""The results of `grade` as they are printed. Whatever a file's author chose, its name included, is written as escapes
where a terminal would act on it, and stays on the line that is about it.
"""

import json
from collections.abc import Iterator, Sequence

from katalite.common.language import said
from katalite.grading.batch import Entry
from katalite.grading.handed_in import shown_name
from katalite_grader.texts import one_line

SENTENCE = 4_000


def as_json(entries: Sequence[Entry]) -> str:
    """JSON in ASCII: what a terminal would act on is an escape there."""
    return json.dumps(entries, indent=2)


def as_text(entries: Sequence[Entry]) -> str:
    """A line for each file, and below it, further to the right, one for each test that did not pass."""
    width = max((len(entry["verdict"]) for entry in entries), default=0)
    return "\n".join(line for entry in entries for line in _lines(entry, width))


def progress_line(done: int, total: int, entry: Entry) -> str:
    return f"{done} of {total}  {shown_name(entry['file'])}: {entry['verdict']}"


def _lines(entry: Entry, width: int) -> Iterator[str]:
    tests = entry["tests"]
    passed = sum(test["outcome"] == "passed" for test in tests)
    passed_of = said("tests-passed", passed=passed, total=len(tests))
    yield f"{entry['verdict']:{width}}  {shown_name(entry['file'])}  {passed_of}"
    below = f"{'':{width}}    "
    for note in entry["notes"]:
        yield below + one_line(note, SENTENCE)
    # What is wrong with the tests themselves is told in several lines.
    for sentence in (entry["error"] or "").split("\n") if entry["verdict"] == "judge-error" else [entry["error"]]:
        if sentence:
            yield below + one_line(sentence, SENTENCE)
    for test in tests:
        if test["outcome"] not in ("passed", "not-run"):
            case = f" [{test['case']}]" if test["case"] else ""
            yield below + one_line(f"{test['title']}{case}: {test['message']}", SENTENCE)
    if entry["misconception"]:
        yield below + one_line(said("perhaps-hint", hint=entry["misconception"]["hint"]), SENTENCE)
