"""What was made of exercises that have not changed: a build that follows another one takes it from here."""

from typing import Any

from katalite.course.model import Exercise


class Memory:
    """Keeps what each step of a build has made of an exercise last, for as long as the exercise is the very same object
    (see `Reread`) and what was used beside it is equal."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], tuple[Exercise, tuple[object, ...], Any]] = {}

    def find(self, step: str, exercise: Exercise, *beside: object) -> Any | None:
        """What the step has made of it; None if that is to be made anew."""
        known = self._made.get((step, exercise.slug))
        if known is None or known[0] is not exercise or known[1] != beside:
            return None
        return known[2]

    def keep[T](self, step: str, exercise: Exercise, made: T, *beside: object) -> T:
        """Gives `made` back."""
        self._made[step, exercise.slug] = (exercise, beside, made)
        return made
