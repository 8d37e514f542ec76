"""Submissions whose verdict is known: the reference, the starter, right ones in other styles and wrong ones.

A wrong submission begins with a docstring that says what its author believed, the hint that a learner gets, and the
hidden test and case that must catch it:

    \"\"\"Believed: every channel is normalized over its own pixels.
    Hint: That is instance norm, and num_groups has no effect.
    Caught by: test_reference_example[statement example]
    \"\"\"
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from katalite.course.model import Exercise, Problem
from katalite_grader.cases import CASES, load_cases

_HEAD = re.compile(
    r'\s*"""Believed: (?P<believed>.+?)\nHint: (?P<hint>.+?)\nCaught by: (?P<item>[^\n]+)\n"""', re.DOTALL
)


@dataclass(frozen=True)
class Known:
    """A submission with a known verdict. `path` is relative to the course's root."""

    path: str
    text: str

    @property
    def name(self) -> str:
        return Path(self.path).stem


@dataclass(frozen=True)
class Wrong(Known):
    """A wrong submission; `item` is written test[case], or test alone for a test without cases."""

    believed: str
    hint: str
    item: str


@dataclass(frozen=True)
class Pool:
    reference: Known
    starter: Known
    accepted: tuple[Known, ...]
    wrong: tuple[Wrong, ...]
    sweeps: frozenset[str] = frozenset()
    """The items, written like those of wrong submissions, whose cases say `sweep = true`."""


def short_item(item_id: str) -> str:
    """An item's id as wrong submissions name it: without the file, its letters composed as keyboards do."""
    return unicodedata.normalize("NFC", item_id.split("::", 1)[1])


def read_pool(exercise: Exercise) -> tuple[Pool, list[Problem]]:
    """All submissions with known verdicts, and what is wrong with how they are written."""
    folder = f"solutions/{exercise.slug}"
    wrong: list[Wrong] = []
    problems: list[Problem] = []
    for path in exercise.wrong:
        name = f"{folder}/wrong/{path.name}"
        text = _read(path)
        head = _HEAD.match(text)
        if head is None:
            problems.append(
                Problem(name, 1, "Begin the file with a docstring of three parts: Believed, Hint and Caught by.")
            )
            continue
        believed, hint = (" ".join(head[part].split()) for part in ("believed", "hint"))
        wrong.append(Wrong(name, text, believed, hint, unicodedata.normalize("NFC", head["item"].strip())))
    problems += _repeated(wrong)
    accepted = tuple(Known(f"{folder}/accepted/{path.name}", _read(path)) for path in exercise.accepted)
    reference = Known(f"{folder}/reference.py", _read(exercise.reference))
    starter = Known(f"exercise/{exercise.slug}/starter.py", exercise.starter)
    return Pool(reference, starter, accepted, tuple(wrong), _sweeps(exercise)), problems


def _sweeps(exercise: Exercise) -> frozenset[str]:
    return frozenset(
        f"{test}[{case.name}]"
        for test, cases in load_cases(exercise.tests_dir / CASES).items()
        for case in cases
        if getattr(case.fresh(), "sweep", False) is True
    )


def _read(path: Path) -> str:
    # Not read_text, which would change line ends, and a submission's line ends are its own.
    return path.read_bytes().decode("utf-8-sig")


def _repeated(wrong: Iterable[Wrong]) -> list[Problem]:
    seen: dict[str, Wrong] = {}
    problems = []
    for each in wrong:
        other = seen.setdefault(each.hint, each)
        if other is not each:
            problems.append(Problem(each.path, 1, f"{other.name} has the same hint; say what is different here."))
    return problems
