"""Long tables in the default run: the first rows of each, and the rest with `--full`."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest


def first(count: int, values: Iterable[Any]) -> Iterator[Any]:
    """The values as `pytest.mark.parametrize` takes them; all after the first `count` are marked `full`."""
    for place, value in enumerate(values):
        each = value if isinstance(value, tuple) else (value,)
        yield value if place < count else pytest.param(*each, marks=pytest.mark.full)
