"""Tables of pandas as Python that a learner can run, where `pd` is pandas and `np` NumPy."""

from collections.abc import Callable
from typing import Any

import numpy as np

from katalite_grader.tables import frames_of, is_table, kind_of

_PLAIN = frozenset(("int64", "float64", "bool", "str", "object"))
"""Dtypes that a list of the values gets by itself."""


def table_code(value: Any, write: Callable[[object], str]) -> str:
    """Python that gives this table, or moment of pandas; `write` does so for any other value."""
    if not is_table(value):
        return _scalar(value)
    match frames_of(value):
        case "DataFrame":
            return _frame(value, write)
        case "Series":
            name = "" if value.name is None else f", name={write(value.name)}"
            return f"pd.Series({_column(value.array, write)}{_index_argument(value.index, write)}{name})"
    return _index(value, write)


def _scalar(value: Any) -> str:
    name = kind_of(value)
    if name in ("NaT", "NA"):
        return f"pd.{name}"
    zone = f", tz={str(value.tz)!r}" if name == "Timestamp" and value.tz is not None else ""
    text = value.tz_localize(None).isoformat(" ") if zone else str(value)
    return f"pd.{name}({text!r}{zone})"


def _frame(frame: Any, write: Callable[[object], str]) -> str:
    columns = [_column(frame.iloc[:, place].array, write) for place in range(frame.shape[1])]
    usual = frame.columns.is_unique and frame.columns.nlevels == 1 and frame.columns.name is None
    keys = frame.columns if usual else range(len(columns))
    inner = ", ".join(f"{write(key)}: {column}" for key, column in zip(keys, columns, strict=True))
    made = f"pd.DataFrame({{{inner}}}{_index_argument(frame.index, write)})"
    return made if usual else f"{made}.set_axis({_index(frame.columns, write)}, axis=1)"


def _index_argument(index: Any, write: Callable[[object], str]) -> str:
    usual = kind_of(index) == "RangeIndex" and index.start == 0 and index.step == 1 and index.name is None
    return "" if usual else f", index={_index(index, write)}"


def _index(index: Any, write: Callable[[object], str]) -> str:
    name = "" if index.name is None else f", name={write(index.name)}"
    match kind_of(index):
        case "RangeIndex":
            return f"pd.RangeIndex({index.start}, {index.stop}, {index.step}{name})"
        case "MultiIndex":
            return f"pd.MultiIndex.from_tuples({write(list(index))}, names={write(list(index.names))})"
    column = _column(index.array, write)
    return f"pd.Index({column}{name})" if name or not column.startswith("[") else column


def _column(array: Any, write: Callable[[object], str]) -> str:
    name = str(array.dtype)
    if name == "category":
        order = ", ordered=True" if array.ordered else ""
        held = [None if code < 0 else array.categories[code] for code in array.codes]
        return f"pd.Categorical({write(held)}, categories={write(list(array.categories))}{order})"
    held = [None if missing and name != "float64" else each for each, missing in zip(array, array.isna(), strict=True)]
    if name.startswith(("datetime64", "timedelta64")):
        held = [None if each is None else str(each) for each in held]
    held = [each.item() if isinstance(each, np.generic) else each for each in held]
    listed = ", ".join("np.nan" if each != each else write(each) for each in held)
    return f"[{listed}]" if name in _PLAIN and held else f"pd.array([{listed}], dtype={name!r})"
