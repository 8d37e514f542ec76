"""What a judged hand-in is worth, and where it failed first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from katalite.common.language import said
from katalite.course.model import Exercise
from katalite.grading.batch import Entry
from katalite.handins.hand_in import HandIn, Person
from katalite.results import receipts

type Row = Mapping[str, Any]
"""One test of an entry: `{"id", "title", "outcome", "message", "case"}`."""


@dataclass(frozen=True)
class Score:
    """A hand-in with its entry. A judge-error is no mark: it has no points, not even none of them."""

    hand_in: HandIn
    exercise: Exercise
    entry: Entry

    @property
    def person(self) -> Person:
        return self.hand_in.person

    @property
    def verdict(self) -> str:
        return str(self.entry["verdict"])

    @property
    def judged(self) -> bool:
        return self.verdict != "judge-error"

    @property
    def tests(self) -> list[Row]:
        return list(self.entry["tests"])

    @property
    def passed(self) -> int:
        return sum(test["outcome"] == "passed" for test in self.tests)

    @property
    def points(self) -> float | None:
        """What the tests that passed are worth; a test with several cases counts when all of them passed."""
        if not self.judged:
            return None
        return sum(self.exercise.points.get(test["id"], 0.0) for test in self.tests if test["outcome"] == "passed")

    @property
    def most(self) -> float:
        return sum(self.exercise.points.values())

    @property
    def first_failure(self) -> Row | None:
        """The first test that ran and did not pass."""
        ran = (test for test in self.tests if test["outcome"] not in ("passed", "not-run"))
        return next(ran, None)

    @property
    def hint(self) -> str:
        named = self.entry["misconception"]
        return "" if named is None else str(named["hint"])

    @property
    def remarks(self) -> list[str]:
        """Sentences about the hand-in, its file and its receipt."""
        return [*self.hand_in.notes, *self.entry["notes"], *receipts.remarks(self.entry, self.exercise)]

    @property
    def notes(self) -> list[str]:
        """These, and why the file could not be loaded."""
        error = self.entry["error"]
        return [*self.remarks, *([error] if error else [])]


def result_of(score: Score) -> str:
    """The verdict in a sentence."""
    verdict = {"exercise": score.exercise.title, "verdict": score.verdict}
    return said("exercise-result", passed=score.passed, total=len(score.tests), **verdict)


def place_of(test: Row) -> str:
    """A test and the case at which it failed, in words."""
    return f"{test['title']} [{test['case']}]" if test["case"] else str(test["title"])


def written(number: float | None) -> str:
    """Points with at most two digits after the point; nothing where there is no mark."""
    return "" if number is None else f"{number:.2f}".rstrip("0").rstrip(".")
