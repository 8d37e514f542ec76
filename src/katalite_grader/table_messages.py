"""Sentences about tables that are not alike; labels and cells come as short texts."""

from collections.abc import Sequence

from katalite_grader.words import text


def wrong_columns(missing: Sequence[str], extra: Sequence[str]) -> str:
    told = [text("frame-columns-missing", count=len(missing), missing=_few(missing))] if missing else []
    told += [text("frame-columns-extra", count=len(extra), extra=_few(extra))] if extra else []
    return " ".join(told)


def wrong_count(what: str, expected: int, got: int) -> str:
    """`what` is "columns" or "index"."""
    if what == "columns":
        return text("frame-columns-count", expected=expected, got=got)
    return text("frame-rows-count", expected=expected, got=got)


def wrong_label(what: str, place: int, expected: str, got: str, *, same: bool) -> str:
    """`same` says that the labels are the expected ones, in another order."""
    if what == "columns":
        return text("frame-column-order", place=place + 1, expected=expected, got=got)
    if same:
        return text("frame-row-order", place=place, expected=expected, got=got)
    return text("frame-row-label", place=place, expected=expected, got=got)


def wrong_names(what: str, expected: Sequence[str], got: Sequence[str]) -> str:
    names = {"expected": ", ".join(expected), "got": ", ".join(got)}
    return text("frame-columns-name", **names) if what == "columns" else text("frame-index-name", **names)


def wrong_name(expected: str, got: str) -> str:
    return text("series-name", expected=expected, got=got)


def wrong_dtype(column: str, expected: str, got: str) -> str:
    return text("frame-dtype", column=column, expected=expected, got=got)


def wrong_cells(wrong: int, size: int, column: str, row: str, expected: str, got: str) -> str:
    return text("frame-cells", wrong=wrong, size=size, column=column, row=row, expected=expected, got=got)


def _few(labels: Sequence[str]) -> str:
    return ", ".join(labels[:5]) + (", …" if len(labels) > 5 else "")
