"""How deep the calls of a submission may be nested: in every place the same, and less than the smallest stack holds.

CPython counts calls of Python functions and takes 1,000 of them. Where each goes through C (`lru_cache`,
`sorted(key=…)`, a method that an operator calls), it needs the machine's stack as well, and in a browser's worker that
ends Python without an exception, in Chromium after 340 to 640 of them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

LEVELS = 200
"""Calls inside one another, counted from the first line of the submission."""


@contextmanager
def bounded_depth(caller: FrameType | None) -> Iterator[None]:
    """Let calls be nested LEVELS deep below `caller`. A submission may ask for less, and does not get more."""
    before, own = sys.getrecursionlimit(), sys.setrecursionlimit
    depth = 0
    while caller is not None:
        caller, depth = caller.f_back, depth + 1

    def setrecursionlimit(limit: int, /) -> None:
        own(depth + min(limit, LEVELS))

    setrecursionlimit(LEVELS)
    sys.setrecursionlimit = setrecursionlimit
    try:
        yield
    finally:
        sys.setrecursionlimit = own
        own(before)
