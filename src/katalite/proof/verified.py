"""What a place has said of an exercise once its whole pool was judged there."""

from dataclasses import dataclass

from katalite.course.model import Problem
from katalite.proof.kill_matrix import KillMatrix
from katalite.proof.places import Result


@dataclass(frozen=True)
class Verified:
    """What one place said of an exercise."""

    place: str
    key: str
    reference: Result
    starter: Result
    accepted: int
    """Of the right submissions in other styles, those that were accepted."""
    rejected: int
    """Of the wrong submissions, those that the named case rejected."""
    matrix: KillMatrix
    problems: tuple[Problem, ...]
