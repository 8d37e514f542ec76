"""Which arrays cross the border: of numbers, text, dates and durations; not of Python's objects."""

import re
import sys
from typing import Any

import numpy as np

ARRAY_DTYPES = {
    np.dtype(code).str: np.dtype(code)
    for code in ("?", "i1", "u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8", "<c8", "<c16")
}
"""Those of numbers."""
_LONGEST_TEXT = 100_000
"""Bytes of one element of an array of text."""
_TEXT_OR_TIME = re.compile(r"(<U|\|S)[1-9]\d{0,5}|<[mM]8(\[\d{0,6}[a-zA-Z]{1,2}\])?")


def array_dtype(name: str) -> np.dtype[Any] | None:
    """The dtype of an array that can cross, by its `str` in little-endian order; None for one that cannot."""
    return ARRAY_DTYPES.get(name) or _text_or_time(name)


def _text_or_time(name: str) -> np.dtype[Any] | None:
    """The dtype of an array of text, dates or durations by its `str`; None for any other."""
    if not _TEXT_OR_TIME.fullmatch(name):
        return None
    try:
        dtype = np.dtype(name)
    except TypeError:
        return None
    return dtype if dtype.itemsize <= _LONGEST_TEXT else None


def is_text(raw: bytes) -> bool:
    """Whether these bytes of an array of text are characters, as a hostile writer's need not be."""
    points = np.frombuffer(raw, "<u4")
    return not points.size or int(points.max()) <= sys.maxunicode
