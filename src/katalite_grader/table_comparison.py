"""Two tables of pandas compared: by columns, index, dtypes and then values, and the first difference told.

A Series is a table of one column, and an index one of labels alone. Nothing here imports pandas.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from katalite_grader import table_messages as say
from katalite_grader.codec import encode
from katalite_grader.tables import kind_of
from katalite_grader.texts import value_text

MOST_ROWS, MOST_COLUMNS = 12, 6
"""Of a table that is shown: those around the first difference."""
CELL_TEXT = 40
_DTYPE_KINDS = {"b": "b", "i": "i", "u": "i", "f": "f", "c": "c"}


@dataclass(frozen=True)
class Difference:
    """The kind of the feedback, the sentence, and `table` for a page to draw: see `_drawn`."""

    kind: str
    message: str
    table: dict[str, Any] | None = None


def table_difference(got: Any, expected: Any, atol: float, rtol: float) -> Difference | None:
    """What is told of two tables of one class, or None where they are alike.

    Numbers may differ by atol + rtol * |expected|; missing values are equal to each other.
    """
    if kind_of(expected) == "DataFrame":
        return (
            _labels("columns", got.columns, expected.columns)
            or _labels("index", got.index, expected.index)
            or _values(got, expected, atol, rtol)
        )
    if kind_of(expected) == "Series":
        if not _same(got.name, expected.name, 0.0, 0.0):
            message = say.wrong_name(*(value_text(each.name, CELL_TEXT) for each in (expected, got)))
            return Difference("values", message)
        return _labels("index", got.index, expected.index) or _values(got.to_frame(), expected.to_frame(), atol, rtol)
    return _labels("index", got, expected)


def _labels(what: str, got: Any, expected: Any) -> Difference | None:
    """Columns or index: which labels there are, their order and their name."""
    ours, theirs = list(expected), list(got)
    known, seen = {_key(each) for each in ours}, {_key(each) for each in theirs}
    missing = [value_text(each, CELL_TEXT) for each in ours if _key(each) not in seen]
    extra = [value_text(each, CELL_TEXT) for each in theirs if _key(each) not in known]
    if what == "columns" and (missing or extra):
        return Difference("shape", say.wrong_columns(missing, extra))
    if len(ours) != len(theirs):
        return Difference("shape", say.wrong_count(what, len(ours), len(theirs)))
    for place, (label, other) in enumerate(zip(ours, theirs, strict=True)):
        if _key(label) != _key(other):
            texts = (value_text(each, CELL_TEXT) for each in (label, other))
            return Difference("values", say.wrong_label(what, place, *texts, same=not missing and not extra))
    names = [[value_text(each, CELL_TEXT) for each in index.names] for index in (expected, got)]
    if names[0] != names[1]:
        return Difference("values", say.wrong_names(what, *names))
    return None


def _key(label: Any) -> bytes:
    """Equal for labels that are one: whole numbers of any width, and floats that are whole."""
    if isinstance(label, bool | np.bool_ | int | np.integer):
        return encode(int(label))
    if isinstance(label, float | np.floating):
        return encode(int(label) if float(label).is_integer() else float(label))
    return encode(label)


def _values(got: Any, expected: Any, atol: float, rtol: float) -> Difference | None:
    wrong: list[tuple[int, int]] = []
    for place, label in enumerate(expected.columns):
        ours, theirs = expected.iloc[:, place], got.iloc[:, place]
        if not _may_stand_for(theirs.dtype, ours.dtype):
            name = value_text(label, CELL_TEXT)
            return Difference("dtype", say.wrong_dtype(name, str(ours.dtype), str(theirs.dtype)), None)
        pairs = zip(ours, theirs, strict=True)
        wrong += [(row, place) for row, pair in enumerate(pairs) if not _same(pair[1], pair[0], atol, rtol)]
    if not wrong:
        return None
    row, place = wrong[0]
    texts = _two_texts(expected.iloc[row, place], got.iloc[row, place])
    where = value_text(expected.columns[place], CELL_TEXT), value_text(expected.index[row], CELL_TEXT)
    message = say.wrong_cells(len(wrong), expected.size, *where, *texts)
    return Difference("values", message, _drawn(got, expected, wrong))


def _may_stand_for(got: Any, expected: Any) -> bool:
    """As for arrays: floating-point numbers of any width, also in place of whole ones; text is text."""
    kinds = [_dtype_kind(dtype) for dtype in (got, expected)]
    return kinds[0] == kinds[1] or kinds == ["f", "i"]


def _dtype_kind(dtype: Any) -> str:
    name = str(dtype)
    if name in ("object", "str", "string"):
        return "text"
    kind = getattr(dtype, "kind", "O")
    return _DTYPE_KINDS.get(kind, "M" if kind == "M" and "," not in name else kind if kind in "mM" else name)


def _same(got: Any, expected: Any, atol: float, rtol: float) -> bool:
    numbers = [_number(each) for each in (got, expected)]
    if None not in numbers:
        one, other = numbers
        assert one is not None
        assert other is not None
        return one == other or abs(one - other) <= atol + rtol * abs(other) or (one != one and other != other)
    missing = [_is_missing(each) for each in (got, expected)]
    return all(missing) if any(missing) else encode(got) == encode(expected)


def _number(value: Any) -> complex | None:
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | float | complex | np.number):
        return None
    return value.item() if isinstance(value, np.number) else value


def _is_missing(value: Any) -> bool:
    return value is None or kind_of(value) in ("NaT", "NA") or (isinstance(value, float) and value != value)


def _two_texts(expected: Any, got: Any) -> tuple[str, str]:
    """Short texts of two cells that differ."""
    one, other = (value_text(each, CELL_TEXT) for each in (expected, got))
    if one != other:
        return one, other
    return repr(expected)[:CELL_TEXT], repr(got)[:CELL_TEXT]


def _drawn(got: Any, expected: Any, wrong: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """`{"shape", "at", "columns", "rows", "expected", "got", "wrong"}`: texts of the cells around the first difference.

    `at` is the first row and column that are shown, `expected` and `got` hold a list for each row, and `wrong` the
    [row, column] in them that differ.
    """
    rows, columns = expected.shape
    top = max(0, min(wrong[0][0] - MOST_ROWS // 2, rows - MOST_ROWS))
    left = max(0, min(wrong[0][1] - MOST_COLUMNS // 2, columns - MOST_COLUMNS))
    part = slice(top, top + MOST_ROWS), slice(left, left + MOST_COLUMNS)
    return {
        "shape": [rows, columns],
        "at": [top, left],
        "columns": [_label(each) for each in expected.columns[part[1]]],
        "rows": [_label(each) for each in expected.index[part[0]]],
        "expected": _cells(expected.iloc[part]),
        "got": _cells(got.iloc[part]),
        "wrong": [
            [row - top, place - left]
            for row, place in wrong
            if top <= row < top + MOST_ROWS and left <= place < left + MOST_COLUMNS
        ],
    }


def _label(label: Any) -> str:
    return label[:CELL_TEXT] if isinstance(label, str) else value_text(label, CELL_TEXT)


def _cells(table: Any) -> list[list[str]]:
    columns = [[_label(each) for each in table.iloc[:, place]] for place in range(table.shape[1])]
    return [list(row) for row in zip(*columns, strict=True)]
