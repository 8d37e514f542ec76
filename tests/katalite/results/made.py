"""Scores of a made-up class: what is hostile in them is in every place that a hand-in's author can reach."""

from pathlib import Path
from typing import Any

from katalite.course.load import load_exercise
from katalite.course.model import Exercise
from katalite.grading.handed_in import HandedIn
from katalite.handins.hand_in import HandIn, Person
from katalite.results.score import Score
from tests.katalite.courses import lay_out

HOSTILE = "=cmd|'/c calc'!A1<script>alert(1)</script>&\x1b[2J\u202e\r\n\t\ud800"
SOURCE = f"# {HOSTILE}\ndef double(x):\n    return 2 * x\n"


def toy(tmp_path: Path, points: str = "") -> Exercise:
    """The toy exercise `double`, whose three tests are worth what `points` says."""
    root = lay_out(tmp_path)
    toml = root / "exercise" / "double" / "exercise.toml"
    toml.write_text(f"{points}\n{toml.read_text()}")
    return load_exercise(root, "double")


def entry(exercise: Exercise, *outcomes: str, **others: Any) -> dict[str, Any]:
    """An entry whose tests have these outcomes, and the verdict that goes with them."""
    failed = [outcome for outcome in outcomes if outcome != "passed"]
    tests = [
        {
            "id": test.id,
            "title": test.title,
            "outcome": outcome,
            "message": HOSTILE if outcome not in ("passed", "not-run") else "",
            "case": "case 1" if outcome == "failed" else "",
        }
        for test, outcome in zip(exercise.tests, outcomes, strict=False)
    ]
    made = {"verdict": "wrong-answer" if failed else "accepted", "tests": tests, "error": None, "misconception": None}
    return made | {"notes": [], "seconds": 0.5, "sha256": "ab" * 32, "receipt": None} | others


def score(exercise: Exercise, name: str, *outcomes: str, person: Person | None = None, **others: Any) -> Score:
    file = f"{name}.py"
    made = {"file": file} | entry(exercise, *outcomes, **others)
    return Score(HandIn(file, person or Person(name), exercise.slug), exercise, made)


def read_as(source: str) -> Any:
    """A reader that finds the same text in every file."""
    return lambda file: HandedIn(file, source=source, sha256="ab" * 32)
