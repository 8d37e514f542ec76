"""What a comparison that fails raises: a sentence for learners, and the feedback that explains it."""

from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

import numpy as np

from katalite_grader.texts import value_text
from katalite_grader.words import text

ATOL = 1e-4

type Text = str | Callable[[], str]
"""A text, or what makes it when somebody wants to read it."""


class Mismatch(AssertionError):  # noqa: N818 - it is a finding, and reads so in a test
    """A result that is not the expected one.

    `arrays` are what was got and what was expected, where numbers of one shape were compared within `atol` and no
    pattern was found. `kind` is that of the feedback.
    """

    def __init__(self, message: str, feedback: dict[str, Any]) -> None:
        super().__init__(message)
        self.kind: str = feedback["kind"]
        self._feedback = feedback
        self.arrays: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]] | None = None
        self.atol = ATOL

    @property
    def feedback(self) -> dict[str, Any]:
        """Plain JSON: `kind`, `expected`, `got` and more by kind. Long texts are made now: not everybody reads them."""
        return {key: value() if callable(value) else value for key, value in self._feedback.items()}


def fail(kind: str, message: str, where: str, expected: Text, got: Text, **details: Any) -> NoReturn:
    raise mismatch(kind, message, where, expected, got, **details)


def mismatch(kind: str, message: str, where: str, expected: Text, got: Text, **details: Any) -> Mismatch:
    feedback = {"kind": kind, "expected": expected, "got": got, **details}
    if where:
        feedback["where"] = where
        message = at_place(where, message)
    return Mismatch(message, feedback)


def texts(expected: Any, got: Any) -> tuple[Text, Text]:
    return partial(value_text, expected), partial(value_text, got)


def wrong_columns(expected: str, got: str) -> str:
    return text("wrong-columns", expected=expected, got=got)


def wrong_mask(index: str, masked: bool) -> str:
    return text("mask-missing", index=index) if masked else text("mask-extra", index=index)


def at_place(where: str, sentence: str) -> str:
    return text("at-place", where=where, sentence=sentence, continued=f"{sentence[:1].lower()}{sentence[1:]}")
