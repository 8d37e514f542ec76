"""Which item runs now: a stand-in that is used asks it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from katalite_grader.solution import AuthorMistake
from katalite_grader.standins import sentences


class Asked(Protocol):
    """A run of an item: see `operations.Operations`."""

    def ask(self, op: str, /, *args: Any, **kwargs: Any) -> Any: ...
    def reference(self, value: Any) -> str: ...
    @property
    def count(self) -> int: ...


_now: Asked | None = None


def now() -> Asked | None:
    """The item that runs now, None between items."""
    return _now


def ask(op: str, /, *args: Any, **kwargs: Any) -> Any:
    """Perform an operation of the item that runs now. Raises AuthorMistake where none does."""
    if _now is None:
        raise AuthorMistake(sentences.OUTSIDE_TEST)
    return _now.ask(op, *args, **kwargs)


@contextmanager
def asking(item: Asked) -> Iterator[None]:
    """Have `ask` ask this item."""
    global _now
    before, _now = _now, item
    try:
        yield
    finally:
        _now = before
