"""What hidden tests compare with. Every helper raises `Mismatch`, an AssertionError that explains itself.

A comparison looks in this order and reports the first difference: nothing returned, kind of value, shape, dtype, NaN or
infinity, values. So a learner reads of a missing `return` first, and of numbers last.
"""

import math
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice, zip_longest
from typing import Any, NoReturn

import numpy as np

from katalite_grader import messages
from katalite_grader.codec import Opaque
from katalite_grader.compound_values import Given, fields_of
from katalite_grader.mismatch import ATOL, Mismatch, fail, mismatch, texts, wrong_columns, wrong_mask
from katalite_grader.nearly_right import RTOL, all_within, right_part, right_values
from katalite_grader.patterns import constant_pattern
from katalite_grader.picture import picture
from katalite_grader.plain_values import reduced
from katalite_grader.tables import frames_of, is_table
from katalite_grader.texts import dtype_words, kind_name, kind_text, object_text, value_text

KEY_TEXT = 100

__all__ = ["ATOL", "RTOL", "Mismatch", "assert_close", "assert_dtype", "assert_equal", "assert_finite"]
__all__ += ["assert_printed", "assert_shape", "opaque_message"]

_NUMBER = bool | int | float | complex | np.generic
_NUMBERS = "biufc"
"""The kinds of dtypes that are compared as numbers."""


def assert_close(got: Any, expected: Any, atol: float = ATOL, rtol: float = RTOL) -> None:
    """`got` is like `expected`: each |got - expected| is at most atol + rtol * |expected|.

    Arrays must have the same shape and kind of numbers (float32 may stand for float64, a float for an integer,
    a single integer for a float);
    lists, tuples and dictionaries are compared element by element; text, truth values and None must be equal.
    """
    _compare(got, expected, atol, rtol, "")


def assert_equal(got: Any, expected: Any) -> None:
    """`got` is exactly `expected`, element by element."""
    _compare(got, expected, 0.0, 0.0, "")


def assert_printed(got: Any, expected: str) -> None:
    """The text `got`, or what a run of a program printed, is `expected`, line by line.

    Blanks at the ends of lines and empty lines at the end do not count.
    """
    _compare(printed_lines(getattr(got, "printed", got)), printed_lines(expected), 0.0, 0.0, "")


def printed_lines(text: Any) -> Any:
    """The text without blanks at the ends of its lines and empty lines at its end."""
    return "\n".join(map(str.rstrip, text.rstrip().split("\n"))) if isinstance(text, str) else text


def assert_shape(got: Any, shape: Sequence[int]) -> None:
    """`got` is an array of this shape."""
    _require_array(got, None, "")
    if got.shape != tuple(shape):
        _wrong_shape(got, tuple(shape), "", None)


def assert_dtype(got: Any, dtype: Any) -> None:
    """`got` is an array of exactly this dtype."""
    _require_array(got, None, "")
    expected = np.dtype(dtype)
    if got.dtype != expected:
        fail("dtype", messages.expected_got(expected.name, got.dtype.name), "", expected.name, got.dtype.name)


def assert_finite(got: Any) -> None:
    """`got` is an array or a number without NaN and infinity."""
    if not isinstance(got, np.ndarray | _NUMBER):
        _wrong_kind(got, kind_name("array"), None, "")
    _check_finite(np.asarray(got), None, "")


def _compare(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    if isinstance(expected, np.void):
        expected, got = np.array(expected), np.array(got) if isinstance(got, np.void) else got
    if isinstance(expected, np.ndarray):
        _require_array(got, expected, where)
        if not _compare_parts(got, expected, atol, rtol, where):
            _compare_arrays(got, expected, atol, rtol, where)
    elif expected is None or isinstance(expected, str | bytes | bool | np.bool_):
        same = type(got) is type(expected) or (_is_truth_value(got) and _is_truth_value(expected))
        if not same:
            _wrong_kind(got, kind_text(expected), expected, where)
        if got != expected:
            fail("values", _wrong_text(got, expected), where, *texts(expected, got))
    elif isinstance(expected, _NUMBER):
        if not isinstance(got, _NUMBER) and not (isinstance(got, np.ndarray) and got.ndim == 0):
            _wrong_kind(got, kind_text(expected), expected, where)
        _compare_arrays(np.asarray(got), np.asarray(expected), atol, rtol, where)
    elif isinstance(expected, dict):
        _compare_dicts(got, expected, atol, rtol, where)
    elif (fields := fields_of(expected)) is not None and not (type(got) is tuple and isinstance(expected, tuple)):
        _compare_fields(got, *fields, atol, rtol, where)
    elif isinstance(expected, list | tuple):
        if not isinstance(got, list | tuple):
            _wrong_kind(got, kind_text(expected), expected, where)
        if len(got) != len(expected):
            fail("shape", messages.wrong_length(len(expected), len(got)), where, *texts(expected, got))
        for index, (one, other) in enumerate(zip(got, expected, strict=True)):
            _compare(one, other, atol, rtol, f"{where}[{index}]")
    elif isinstance(expected, set | frozenset):
        _compare_sets(got, expected, where)
    elif is_table(expected):
        _compare_tables(got, expected, atol, rtol, where)
    elif reduced(expected) is not None:
        _compare_library(got, expected, atol, rtol, where)
    else:
        raise TypeError(f"assert_close cannot compare with a {type(expected).__name__}")


def _compare_fields(got: Any, kind: str, expected: dict[str, Any], atol: float, rtol: float, where: str) -> None:
    """Objects with fields: named tuples, and those of data classes."""
    told = fields_of(got)
    if told is None or told[0] != kind:
        _wrong_kind(got, object_text(kind), expected, where)
    missing, extra = (
        [each for each in expected if each not in told[1]],
        [each for each in told[1] if each not in expected],
    )
    if missing or extra:
        fail("shape", messages.wrong_keys(missing, extra, "object"), where, *texts(expected, told[1]))
    for name, other in expected.items():
        _compare(told[1][name], other, atol, rtol, f"{where}.{name}")


def _compare_parts(got: Any, expected: Any, atol: float, rtol: float, where: str) -> bool:
    """Whether these are masked or structured arrays; then they are alike, column by column, where nothing is masked."""
    masked, also = (hasattr(array, "mask") for array in (expected, got))
    if masked != also:
        _wrong_kind(got, kind_name("masked" if masked else "unmasked"), expected, where)
    if got.dtype.names != expected.dtype.names:
        names = (", ".join(array.dtype.names or ["–"]) for array in (expected, got))
        fail("dtype", wrong_columns(*names), where, *texts(expected, got))
    if expected.dtype.names:
        for name in expected.dtype.names:
            _compare(got[name], expected[name], atol, rtol, f"{where}[{name!r}]")
        return True
    if masked:
        if got.shape != expected.shape:
            _wrong_shape(got, expected.shape, where, expected)
        ours, theirs = (np.ma.getmaskarray(array) for array in (got, expected))
        if (ours != theirs).any():
            index = _first(ours != theirs)
            message = wrong_mask(_index_text(index), bool(theirs[index]))
            fail("values", message, where, *texts(expected, got))
        _compare_arrays(got.compressed(), expected.compressed(), atol, rtol, where)
    return masked


def _wrong_text(got: Any, expected: Any) -> str:
    """Where two texts, bytes or truth values part: in texts of several lines, the first line that differs."""
    if isinstance(expected, str) and "\n" in expected + got:
        lines = zip_longest(expected.split("\n"), got.split("\n"))
        number, (right, wrong) = next((number, pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1])
        return messages.wrong_line(number, *(None if each is None else value_text(each) for each in (right, wrong)))
    return messages.expected_got(value_text(expected), value_text(got))


def _compare_sets(got: Any, expected: set[Any] | frozenset[Any], where: str) -> None:
    if not isinstance(got, set | frozenset):
        _wrong_kind(got, kind_name("set"), expected, where)
    missing, extra = _some_keys(expected - got), _some_keys(got - expected)
    if missing or extra:
        fail("values", messages.wrong_keys(missing, extra, "set"), where, *texts(expected, got))


def _compare_tables(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    # Only here: most exercises have no use for it.
    from katalite_grader.table_comparison import table_difference

    # Indexes of one content may be of several classes.
    if not is_table(got) or (frames_of(got) != frames_of(expected)):
        _wrong_kind(got, kind_text(expected), expected, where)
    told = table_difference(got, expected, atol, rtol)
    if told is not None:
        fail(told.kind, told.message, where, *texts(expected, got), table=told.table)


def _compare_library(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    """A Decimal or Fraction within the tolerance; dates, durations and ranges that are equal."""
    is_number = type(expected).__name__ in ("Decimal", "Fraction")
    if type(got) is not type(expected) and not (is_number and type(got) is int):
        _wrong_kind(got, kind_text(expected), expected, where)
    if got != expected and not (is_number and _is_near(got, expected, atol, rtol)):
        fail("values", messages.expected_got(value_text(expected), value_text(got)), where, *texts(expected, got))


def _is_near(one: Any, other: Any, atol: float, rtol: float) -> bool:
    try:
        got, expected = float(one), float(other)
    except OverflowError:
        return False
    if math.isnan(got) or math.isnan(expected):
        return math.isnan(got) and math.isnan(expected)
    return atol + rtol > 0 and math.isfinite(expected) and abs(got - expected) <= atol + rtol * abs(expected)


def _is_truth_value(value: Any) -> bool:
    return isinstance(value, bool | np.bool_)


def _compare_dicts(got: Any, expected: dict[Any, Any], atol: float, rtol: float, where: str) -> None:
    if not isinstance(got, dict):
        _wrong_kind(got, kind_name("dict"), expected, where)
    missing = _some_keys(key for key in expected if key not in got)
    extra = _some_keys(key for key in got if key not in expected)
    if missing or extra:
        fail("shape", messages.wrong_keys(missing, extra), where, *texts(expected, got))
    for key, other in expected.items():
        _compare(got[key], other, atol, rtol, f"{where}[{key!r}]")


def _some_keys(keys: Iterable[Any]) -> list[str]:
    """The texts of the first five; the keys of an answer may be many, and long."""
    return [value_text(key, KEY_TEXT) for key in islice(keys, 5)]


def _compare_arrays(
    got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], atol: float, rtol: float, where: str
) -> None:
    if got.shape != expected.shape:
        _wrong_shape(got, expected.shape, where, expected)
    if got.dtype.kind not in _NUMBERS or expected.dtype.kind not in _NUMBERS:
        _compare_other_arrays(got, expected, where)
        return
    if got.dtype.kind == "f" and expected.dtype == np.float64 and all_within(got, expected, atol, rtol):
        return
    is_whole_number = got.ndim == 0 and got.dtype.kind in "iu" and expected.dtype.kind == "f"
    if not is_whole_number and not _may_stand_for(got.dtype.kind, expected.dtype.kind):
        words = dtype_words(expected.dtype.kind), f"{dtype_words(got.dtype.kind)} ({got.dtype.name})"
        fail("dtype", messages.expected_got(*words), where, *texts(expected, got))
    if expected.dtype.kind in "biu" and got.dtype.kind in "biu" and atol == rtol == 0:
        wrong = got != expected
        error = np.abs(got.astype(np.float64) - expected.astype(np.float64))
    else:
        _check_finite(got, expected, where)
        wide = np.complex128 if "c" in (got.dtype.kind, expected.dtype.kind) else np.float64
        with np.errstate(all="ignore"):
            error = np.abs(got.astype(wide) - expected.astype(wide))
            # Equal infinities differ by NaN, and so do two NaN; a number in the place of a NaN is as wrong as can be.
            same = (got == expected) | (np.isnan(got) & np.isnan(expected))
            error = np.where(same, 0.0, np.where(np.isnan(error), np.inf, error))
            wrong = ~(same | (error <= atol + rtol * np.abs(expected.astype(wide))))
    if wrong.any():
        _wrong_values(got, expected, error, wrong, where, {"atol": atol, "rtol": rtol})


def _compare_other_arrays(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], where: str) -> None:
    """Arrays of text, dates or durations: equal, whatever the length of the texts or the unit of the times."""
    if got.dtype.kind != expected.dtype.kind:
        words = dtype_words(expected.dtype.kind), dtype_words(got.dtype.kind)
        fail("dtype", messages.expected_got(*words), where, *texts(expected, got))
    missing = np.isnat if expected.dtype.kind in "mM" else lambda array: np.zeros(array.shape, np.bool_)
    wrong = (got != expected) & ~(missing(got) & missing(expected))
    if wrong.any():
        index = _first(wrong)
        one, other = value_text(expected[index]), value_text(got[index])
        message = messages.wrong_values(int(wrong.sum()), wrong.size, _index_text(index), one, other)
        fail("values", message, where, *texts(expected, got))


def _may_stand_for(got: str, expected: str) -> bool:
    if "b" in (got, expected):
        return got == expected
    if got == "c":
        return expected == "c"
    return got == "f" or expected in "iuc"


def _check_finite(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any] | None, where: str) -> None:
    if got.dtype.kind not in "fc":
        return
    for what, test in (("nan", np.isnan), ("infinite", np.isinf)):
        bad = test(got)
        if expected is not None and expected.dtype.kind in "fc":
            bad = bad & ~test(expected)
        if bad.any():
            index = _first(bad)
            message = messages.not_finite(int(bad.sum()), got.size, what, _index_text(index))
            expected_text = "" if expected is None else partial(value_text, expected)
            details: dict[str, Any] = {"index": list(index), "share_wrong": float(bad.mean())}
            if expected is not None:
                details["picture"] = partial(picture, got, expected, bad, index)
            fail("nan", message, where, expected_text, partial(value_text, got), **details)


def _wrong_values(
    got: np.ndarray[Any, Any],
    expected: np.ndarray[Any, Any],
    error: np.ndarray[Any, Any],
    wrong: np.ndarray[Any, Any],
    where: str,
    tolerance: dict[str, float],
) -> NoReturn:
    index = _first(wrong)
    largest = float(error.max())
    one, other = _number_text(expected[index], got[index])
    message = messages.wrong_values(int(wrong.sum()), wrong.size, _index_text(index), one, other, largest)
    details: dict[str, Any] = {
        "largest_error": largest,
        "share_wrong": float(wrong.mean()),
        "index": list(index),
        "expected_value": one,
        "got_value": other,
        "picture": partial(picture, got, expected, wrong, index),
        **tolerance,
    }
    pattern = constant_pattern(got, expected)
    if pattern:
        details["pattern"] = pattern
        message += " " + pattern["text"]
    found = mismatch("values", message, where, *texts(expected, got), **details)
    if not pattern:
        found.arrays = (got, expected)
        found.atol = tolerance["atol"]
    raise found


def _require_array(got: Any, expected: Any, where: str) -> None:
    if not isinstance(got, np.ndarray):
        _wrong_kind(got, kind_name("array"), expected, where)


def _wrong_kind(got: Any, words: str, expected: Any, where: str) -> NoReturn:
    if got is None and not where:
        fail("none", messages.returned_nothing(), where, partial(value_text, expected), "None")
    message = opaque_message(got) if isinstance(got, Opaque | Given) else messages.expected_got(words, kind_text(got))
    message += right_part(got, expected)
    expected_text = words if expected is None else partial(value_text, expected)
    fail("type", message, where, expected_text, partial(value_text, got))


def opaque_message(got: Opaque | Given) -> str:
    """The sentence for a result that is not plain data, or a generator where a test expects something else."""
    if isinstance(got, Given):
        return messages.generator()
    known = {"coroutine": messages.coroutine, "generator": messages.generator}.get(got.type_name)
    return known() if known else messages.opaque(kind_text(got))


def _wrong_shape(got: np.ndarray[Any, Any], shape: tuple[int, ...], where: str, expected: Any) -> NoReturn:
    expected_text = messages.shape(shape) if expected is None else partial(value_text, expected)
    message = messages.wrong_shape(shape, got.shape) + right_values(got, expected)
    fail("shape", message, where, expected_text, partial(value_text, got))


def _first(wrong: np.ndarray[Any, Any]) -> tuple[int, ...]:
    return tuple(int(part) for part in np.unravel_index(int(np.argmax(wrong)), wrong.shape))


def _index_text(index: tuple[int, ...]) -> str:
    return str(index[0]) if len(index) == 1 else str(index)


def _number_text(expected: Any, got: Any) -> tuple[str, str]:
    """Two numbers as short texts that differ."""
    if np.asarray(expected).dtype.kind == "b":
        return str(expected), str(got)
    for digits in (6, 9, 17):
        one, other = f"{expected:.{digits}g}", f"{got:.{digits}g}"
        if one != other:
            break
    return one, other
