"""Ordinary tests cannot be fooled: no kind of lie is accepted, none is called the author's mistake, and the verdicts
after each are right."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from katalite.course.model import Imported
from katalite.grading.grade import Grader
from katalite_grader.setting import USUAL, Setting

from .standins import FAMILIES

FOLDER = Path(__file__).parents[1] / "data" / "standins" / "account"
RIGHT = (FOLDER / "reference.py").read_text(encoding="utf-8")
NAMES = ("RATE", "Account", "AccountError", "balances", "each", "find", "owners", "total")
IMPORTED = Imported("solution", NAMES)


@dataclass(frozen=True)
class AccountExercise:
    slug: str = "account"
    function: str = ""
    may_modify: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    time_limit: float = 1.0
    memory_limit: int = 256
    tests_dir: Path = FOLDER / "hidden"
    imported: Imported | None = IMPORTED
    reference: Path = FOLDER / "reference.py"
    setting: Setting = USUAL


@pytest.fixture(scope="module")
def grader():
    with Grader(AccountExercise()) as grader:
        assert grader.problems == []
        yield grader


def test_there_are_enough_kinds() -> None:
    assert sum(map(len, FAMILIES.values())) >= 80


@pytest.mark.parametrize(
    "family",
    [pytest.param(name, marks=pytest.mark.full) if name == "ending" else name for name in FAMILIES],  # which wait
)
def test_no_lie_is_accepted(grader: Grader, family: str) -> None:
    found = {}
    for name, text in FAMILIES[family].items():
        verdict = grader.grade_source(f"{RIGHT}\n{text}\n").summary["verdict"]
        if verdict in ("accepted", "judge-error"):
            found[name] = verdict
    assert found == {}
    assert grader.grade_source(RIGHT).summary["verdict"] == "accepted"
