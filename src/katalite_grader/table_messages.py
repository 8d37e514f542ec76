"""Sentences about tables that are not alike; labels and cells come as short texts."""

from collections.abc import Sequence


def wrong_columns(missing: Sequence[str], extra: Sequence[str]) -> str:
    parts = [f"is missing {_columns(missing)}"] if missing else []
    parts += [f"has {_columns(extra)}, which is not expected"] if extra else []
    return f"The table {' and '.join(parts)}."


def wrong_count(what: str, expected: int, got: int) -> str:
    word = "columns" if what == "columns" else "rows"
    return f"Expected {expected:,} {word}, got {got:,}."


def wrong_label(what: str, place: int, expected: str, got: str, *, same: bool) -> str:
    if what == "columns":
        return f"The columns are in another order: number {place + 1} should be {expected}, and is {got}."
    why = "is in another order" if same else "differs"
    return f"The index {why}: row number {place} should be {expected}, and is {got}."


def wrong_names(what: str, expected: Sequence[str], got: Sequence[str]) -> str:
    return f"The {what} should have the name {', '.join(expected)}, and has {', '.join(got)}."


def wrong_name(expected: str, got: str) -> str:
    return f"The Series should have the name {expected}, and has {got}."


def wrong_dtype(column: str, expected: str, got: str) -> str:
    return f"Column {column} should have the dtype {expected}, and has {got}."


def wrong_cells(wrong: int, size: int, column: str, row: str, expected: str, got: str) -> str:
    first = f"in column {column}, row {row}: expected {expected}, got {got}"
    if wrong == 1:
        return f"One of {size:,} cells differs, {first}."
    return f"{wrong:,} of {size:,} cells differ; the first is {first}."


def _columns(labels: Sequence[str]) -> str:
    shown = ", ".join(labels[:5]) + (", …" if len(labels) > 5 else "")
    return f"the column{'s' if len(labels) > 1 else ''} {shown}"
