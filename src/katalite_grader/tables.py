"""DataFrames, Series and indexes of pandas as plain data, and back: they cross the border by value like all others.

A table is its labels and, for each column, the name of its dtype with what that holds: numbers as an array, times as
whole numbers, text and objects as a list, a missing value beside its place. Nothing of it is pickled, and no class of a
submission's own is asked: only objects of exactly these classes are read.

Nothing here imports pandas: where it has not been imported, there is no such value.
"""

import operator
import sys
from typing import Any

import numpy as np

from katalite_grader.classes import class_name, is_of

_INDEXES = ("Index", "DatetimeIndex", "TimedeltaIndex", "CategoricalIndex")
KINDS = ("DataFrame", "Series", "RangeIndex", "MultiIndex", *_INDEXES)
"""The classes that cross, and beside them the scalars."""
SCALARS = ("Timestamp", "Timedelta", "NaT", "NA")
MOST_ROWS = 1_000_000
"""Of an index that is told by three numbers."""
_MISSING = {"NaTType": "NaT", "NAType": "NA"}
_NUMBERS = frozenset("biufc")
_MASKED = frozenset(
    ("boolean", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64")
)
_TEXT = frozenset(("str", "string"))


def pandas() -> Any:
    """The module, or None where nothing has imported it."""
    return sys.modules.get("pandas")


def is_table(value: object) -> bool:
    """Whether this is a DataFrame, a Series or an index, and exactly that."""
    return kind_of(value) in KINDS


def kind_of(value: object) -> str:
    """The name among `KINDS` and `SCALARS` of the class of a value; "" for any other."""
    name = class_name(value)
    module = pandas()
    if module is not None and name in _MISSING and value is vars(module).get(_MISSING[name]):
        return _MISSING[name]
    return name if (name in KINDS or name in SCALARS) and is_of(value, "pandas", name) else ""


def frames_of(table: object) -> str:
    """What a table is to those who compare it: "DataFrame", "Series", or "Index" for any index."""
    name = kind_of(table)
    return name if name in ("DataFrame", "Series") else "Index"


def table_text(table: Any) -> str:
    """As pandas shows it, of a large one its corners."""
    if frames_of(table) == "Index":
        return repr(table)
    more = {"max_cols": 8, "line_width": 100} if frames_of(table) == "DataFrame" else {"dtype": True, "name": True}
    text: str = table.to_string(max_rows=10, **more)
    return text


def reduced_table(value: Any) -> tuple[str, tuple[Any, ...]] | None:
    """Name and parts of such a value, the parts being plain data and indexes; None for any other, or a strange one."""
    name = kind_of(value)
    if not name:
        return None
    try:
        return name, _PARTS[name](value)
    except Exception:  # a submission may have changed the class, and some dtypes are not among those that cross
        return None


def made_table(name: str, parts: list[Any]) -> Any:
    """The value. Raises ValueError for what `reduced_table` does not write, and where pandas is not imported."""
    if pandas() is None or name not in _MAKERS:
        raise ValueError("no value has such parts")
    try:
        return _MAKERS[name](*parts)
    except Exception as error:  # pandas has errors of many kinds for parts that do not fit
        raise ValueError("no value has such parts") from error


def _frame_parts(frame: Any) -> tuple[Any, ...]:
    return frame.index, frame.columns, [_column(frame.iloc[:, place].array) for place in range(frame.shape[1])]


def _frame(index: Any, columns: Any, held: list[Any]) -> Any:
    arrays = [_array(*each) for each in held]
    if any(len(array) != len(index) for array in arrays) or len(columns) != len(arrays):
        raise ValueError("the columns are of different lengths")
    frame = pandas().DataFrame(dict(enumerate(arrays)), index=index, columns=range(len(arrays)), copy=True)
    frame.columns = columns
    return frame


def _series_parts(series: Any) -> tuple[Any, ...]:
    return series.index, series.name, *_column(series.array)


def _series(index: Any, name: Any, *held: Any) -> Any:
    return pandas().Series(_array(*held), index=index, name=name, copy=True)


def _index_parts(index: Any) -> tuple[Any, ...]:
    return index.name, getattr(index, "freqstr", None), *_column(index.array)


def _index(name: Any, frequency: str | None, *held: Any) -> Any:
    array = _array(*held)
    index = pandas().Index(array, dtype=array.dtype, name=name, copy=True)
    if frequency is not None:
        if kind_of(index) not in ("DatetimeIndex", "TimedeltaIndex"):
            raise ValueError("only times have a frequency")
        index.freq = frequency
    return index


def _range(name: Any, *numbers: int) -> Any:
    if len(range(*numbers)[: MOST_ROWS + 1]) > MOST_ROWS:
        raise ValueError("the index is too long")
    return pandas().RangeIndex(*numbers, name=name)


def _levels(names: list[Any], levels: list[Any]) -> Any:
    return pandas().MultiIndex.from_arrays(levels, names=names)


def _moment(number: int, unit: str, zone: str | None) -> Any:
    moment = pandas().Timestamp(np.dtype(f"M8[{unit}]").type(operator.index(number), unit)).as_unit(unit)
    return moment if zone is None else moment.tz_localize("UTC").tz_convert(zone)


def _duration(number: int, unit: str) -> Any:
    return pandas().Timedelta(np.dtype(f"m8[{unit}]").type(operator.index(number), unit)).as_unit(unit)


def _moment_parts(moment: Any) -> tuple[Any, ...]:
    zone = None if moment.tz is None else getattr(moment.tz, "key", None) or str(moment.tz)
    return moment._value, moment.unit, zone


def _zone(dtype: Any) -> str:
    zone = getattr(dtype.tz, "key", None) or str(dtype.tz)
    pandas().DatetimeTZDtype(tz=zone)  # raises for one that has no name
    return str(zone)


def _column(array: Any) -> tuple[Any, ...]:
    """The name of an array's dtype, and what it holds. Raises ValueError for a dtype that does not cross."""
    if type(array) is pandas().arrays.NumpyExtensionArray:
        array = array.to_numpy()
    dtype = array.dtype
    name = str(dtype)
    if isinstance(dtype, np.dtype):
        if dtype.kind in _NUMBERS:
            return name, array
        if dtype.kind in "mM":
            return dtype.str[1:], np.asarray(array).view(np.int64)
        if dtype.kind == "O":
            return name, list(array)
    elif name in _TEXT:
        return name, [None if missing else str(each) for each, missing in zip(array, array.isna(), strict=True)]
    elif name in _MASKED:
        kind = dtype.numpy_dtype
        return name, array.to_numpy(dtype=kind, na_value=kind.type(0)), np.asarray(array.isna())
    elif name == "category":
        return name, np.asarray(array.codes, dtype=np.int32), pandas().Index(array.categories), bool(array.ordered)
    elif name.startswith("datetime64"):
        return "zoned", array.asi8, dtype.unit, _zone(dtype)
    raise ValueError("a dtype that does not cross")


def _array(name: str, held: Any, *more: Any) -> Any:
    """What `_column` has read. Raises ValueError, TypeError and what pandas raises."""
    if name == "category":
        categories, ordered = more
        dtype = pandas().CategoricalDtype(categories, ordered=ordered)
        return pandas().Categorical.from_codes(held, dtype=dtype)
    if name == "zoned":
        unit, zone = more
        times = pandas().DatetimeIndex(held.view(f"M8[{unit}]"))
        return times.tz_localize("UTC").tz_convert(zone).array
    if name in _MASKED:
        (missing,) = more
        array = pandas().array(held, dtype=name)
        array[missing] = pandas().NA
        return array
    if name in _TEXT:
        if not all(each is None or type(each) is str for each in held):
            raise ValueError("a column of text holds something else")
        return pandas().array(held, dtype=name)
    if name == "object":
        array = np.empty(len(held), dtype=object)
        array[:] = held
        return array
    dtype = np.dtype(name)
    if dtype.kind in "mM":
        return pandas().array(held.view(dtype))
    if dtype.kind not in _NUMBERS or held.dtype != dtype or held.ndim != 1:
        raise ValueError("a dtype that does not cross")
    return held


_PARTS: dict[str, Any] = {
    "DataFrame": _frame_parts,
    "Series": _series_parts,
    "RangeIndex": lambda index: (index.name, index.start, index.stop, index.step),
    "MultiIndex": lambda index: (list(index.names), [index.get_level_values(place) for place in range(index.nlevels)]),
    **dict.fromkeys(_INDEXES, _index_parts),
    "Timestamp": _moment_parts,
    "Timedelta": lambda each: (each._value, each.unit),
    **dict.fromkeys(("NaT", "NA"), lambda _: ()),
}
_MAKERS: dict[str, Any] = {
    "DataFrame": _frame,
    "Series": _series,
    "RangeIndex": _range,
    "MultiIndex": _levels,
    **dict.fromkeys(_INDEXES, _index),
    "Timestamp": _moment,
    "Timedelta": _duration,
    "NaT": lambda: pandas().NaT,
    "NA": lambda: pandas().NA,
}
