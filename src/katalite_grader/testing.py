"""What hidden tests compare with. Every helper raises `Mismatch`, an AssertionError that explains itself.

A comparison looks in this order and reports the first difference: nothing returned, kind of value, shape, dtype, NaN or
infinity, values. So a learner reads of a missing `return` first, and of numbers last.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice, permutations, zip_longest
from typing import Any, NoReturn

import numpy as np

from katalite_grader import messages
from katalite_grader.codec import Opaque
from katalite_grader.patterns import constant_pattern
from katalite_grader.picture import picture
from katalite_grader.plain_values import reduced
from katalite_grader.tables import frames_of, is_table
from katalite_grader.texts import kind_text, value_text

ATOL = 1e-4
RTOL = 0.0
KEY_TEXT = 100
MOST_PARTS, MOST_AXES = 10, 5
"""Of a list or tuple, and of an array of another shape: in so many it is looked for the right result."""

_NUMBER = bool | int | float | complex | np.generic
_DTYPE_WORDS = {
    "b": "truth values",
    "i": "integers",
    "u": "integers",
    "f": "floating-point numbers",
    "c": "complex numbers",
}
_OTHER_WORDS = {"U": "text", "S": "bytes", "M": "dates", "m": "durations"}


type Text = str | Callable[[], str]
"""A text, or what makes it when somebody wants to read it."""


class Mismatch(AssertionError):  # noqa: N818 - it is a finding, and reads so in a test
    """A result that is not the expected one.

    `arrays` are what was got and what was expected, where numbers of one shape were compared within `atol` and no
    pattern was found. `kind` is that of the feedback.
    """

    def __init__(self, message: str, feedback: dict[str, Any]) -> None:
        super().__init__(message)
        self.kind: str = feedback["kind"]
        self._feedback = feedback
        self.arrays: tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]] | None = None
        self.atol = ATOL

    @property
    def feedback(self) -> dict[str, Any]:
        """Plain JSON: `kind`, `expected`, `got` and more by kind. Long texts are made now: not everybody reads them."""
        return {key: value() if callable(value) else value for key, value in self._feedback.items()}


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
        _fail("dtype", messages.wrong_dtype(expected.name, got.dtype.name), "", expected.name, got.dtype.name)


def assert_finite(got: Any) -> None:
    """`got` is an array or a number without NaN and infinity."""
    if not isinstance(got, np.ndarray | _NUMBER):
        _wrong_kind(got, "a NumPy array", None, "")
    _check_finite(np.asarray(got), None, "")


def _compare(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    if isinstance(expected, np.ndarray):
        _require_array(got, expected, where)
        _compare_arrays(got, expected, atol, rtol, where)
    elif expected is None or isinstance(expected, str | bytes | bool | np.bool_):
        same = type(got) is type(expected) or (_is_truth_value(got) and _is_truth_value(expected))
        if not same:
            _wrong_kind(got, kind_text(expected), expected, where)
        if got != expected:
            _fail("values", _wrong_text(got, expected), where, *_texts(expected, got))
    elif isinstance(expected, _NUMBER):
        if not isinstance(got, _NUMBER) and not (isinstance(got, np.ndarray) and got.ndim == 0):
            _wrong_kind(got, kind_text(expected), expected, where)
        _compare_arrays(np.asarray(got), np.asarray(expected), atol, rtol, where)
    elif isinstance(expected, dict):
        _compare_dicts(got, expected, atol, rtol, where)
    elif isinstance(expected, list | tuple):
        if not isinstance(got, list | tuple):
            _wrong_kind(got, kind_text(expected), expected, where)
        if len(got) != len(expected):
            _fail("shape", messages.wrong_length(len(expected), len(got)), where, *_texts(expected, got))
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


def _wrong_text(got: Any, expected: Any) -> str:
    """Where two texts, bytes or truth values part: in texts of several lines, the first line that differs."""
    if isinstance(expected, str) and "\n" in expected + got:
        lines = zip_longest(expected.split("\n"), got.split("\n"))
        number, (right, wrong) = next((number, pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1])
        return messages.wrong_line(number, *(None if each is None else value_text(each) for each in (right, wrong)))
    return messages.wrong_value(value_text(expected), value_text(got))


def _compare_sets(got: Any, expected: set[Any] | frozenset[Any], where: str) -> None:
    if not isinstance(got, set | frozenset):
        _wrong_kind(got, "a set", expected, where)
    missing, extra = _some_keys(expected - got), _some_keys(got - expected)
    if missing or extra:
        _fail("values", messages.wrong_keys(missing, extra, "set"), where, *_texts(expected, got))


def _compare_tables(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    # Only here: most exercises have no use for it.
    from katalite_grader.table_comparison import table_difference

    # Indexes of one content may be of several classes.
    if not is_table(got) or (frames_of(got) != frames_of(expected)):
        _wrong_kind(got, kind_text(expected), expected, where)
    told = table_difference(got, expected, atol, rtol)
    if told is not None:
        _fail(told.kind, told.message, where, *_texts(expected, got), table=told.table)


def _compare_library(got: Any, expected: Any, atol: float, rtol: float, where: str) -> None:
    """A Decimal or Fraction within the tolerance; dates, durations and ranges that are equal."""
    is_number = type(expected).__name__ in ("Decimal", "Fraction")
    if type(got) is not type(expected) and not (is_number and type(got) is int):
        _wrong_kind(got, kind_text(expected), expected, where)
    if got != expected and not (is_number and _is_near(got, expected, atol, rtol)):
        _fail("values", messages.wrong_value(value_text(expected), value_text(got)), where, *_texts(expected, got))


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
        _wrong_kind(got, "a dictionary", expected, where)
    missing = _some_keys(key for key in expected if key not in got)
    extra = _some_keys(key for key in got if key not in expected)
    if missing or extra:
        _fail("shape", messages.wrong_keys(missing, extra), where, *_texts(expected, got))
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
    if got.dtype.kind not in _DTYPE_WORDS or expected.dtype.kind not in _DTYPE_WORDS:
        _compare_other_arrays(got, expected, where)
        return
    if got.dtype.kind == "f" and expected.dtype == np.float64 and _all_within(got, expected, atol, rtol):
        return
    is_whole_number = got.ndim == 0 and got.dtype.kind in "iu" and expected.dtype.kind == "f"
    if not is_whole_number and not _may_stand_for(got.dtype.kind, expected.dtype.kind):
        words = _DTYPE_WORDS[expected.dtype.kind], f"{_DTYPE_WORDS[got.dtype.kind]} ({got.dtype.name})"
        _fail("dtype", messages.wrong_dtype(*words), where, *_texts(expected, got))
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
        words = (_OTHER_WORDS.get(kind) or _DTYPE_WORDS[kind] for kind in (expected.dtype.kind, got.dtype.kind))
        _fail("dtype", messages.wrong_dtype(*words), where, *_texts(expected, got))
    missing = np.isnat if expected.dtype.kind in "mM" else lambda array: np.zeros(array.shape, np.bool_)
    wrong = (got != expected) & ~(missing(got) & missing(expected))
    if wrong.any():
        index = _first(wrong)
        texts = (value_text(array[index]) for array in (expected, got))
        message = messages.wrong_values(int(wrong.sum()), wrong.size, _index_text(index), *texts)
        _fail("values", message, where, *_texts(expected, got))


def _all_within(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], atol: float, rtol: float) -> bool:
    """Quickly, for the usual case that all is well. False may be wrong, of infinities and NaN; True never is."""
    if not got.size:
        return True
    with np.errstate(all="ignore"):
        allowed = atol + rtol * np.abs(expected) if rtol else atol
        return bool((np.abs(got - expected) <= allowed).all())


def _may_stand_for(got: str, expected: str) -> bool:
    if "b" in (got, expected):
        return got == expected
    if got == "c":
        return expected == "c"
    return got == "f" or expected in "iuc"


def _check_finite(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any] | None, where: str) -> None:
    if got.dtype.kind not in "fc":
        return
    for what, test in (("NaN", np.isnan), ("infinite", np.isinf)):
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
            _fail("nan", message, where, expected_text, partial(value_text, got), **details)


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
    message = messages.wrong_values(int(wrong.sum()), wrong.size, _index_text(index), one, other, f"{largest:.4g}")
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
    mismatch = _mismatch("values", message, where, *_texts(expected, got), **details)
    if not pattern:
        mismatch.arrays = (got, expected)
        mismatch.atol = tolerance["atol"]
    raise mismatch


def _require_array(got: Any, expected: Any, where: str) -> None:
    if not isinstance(got, np.ndarray):
        _wrong_kind(got, "a NumPy array", expected, where)


def _right_part(got: Any, expected: Any) -> str:
    """What to say of a list or a tuple that holds the expected array; or nothing."""
    if isinstance(got, list | tuple) and len(got) <= MOST_PARTS and isinstance(expected, np.ndarray):
        for place, part in enumerate(got):
            if isinstance(part, np.ndarray) and part.shape == expected.shape and _is_like(part, expected):
                which = "first" if place == 0 else "last" if place == len(got) - 1 else f"[{place}]"
                return f" {messages.part_is_right(which)}"
    return ""


def _right_values(got: np.ndarray[Any, Any], expected: Any) -> str:
    """What to say of an array that holds the expected values in another shape or order of axes; or nothing."""
    if not isinstance(expected, np.ndarray) or got.size != expected.size or (expected == expected.flat[:1]).all():
        return ""
    if _is_like(got.reshape(expected.shape), expected):
        return f" {messages.other_shape_is_right(expected.shape)}"
    if got.ndim == expected.ndim <= MOST_AXES:
        for axes in permutations(range(got.ndim)):
            turned = got.transpose(axes)
            if turned.shape == expected.shape and _is_like(turned, expected):
                return f" {messages.other_axes_are_right(axes)}"
    return ""


def _is_like(got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any]) -> bool:
    if not {got.dtype.kind, expected.dtype.kind} <= set("iuf"):
        return False
    return _all_within(got.astype(np.float64), expected.astype(np.float64), ATOL, RTOL)


def _wrong_kind(got: Any, words: str, expected: Any, where: str) -> NoReturn:
    if got is None and not where:
        _fail("none", messages.RETURNED_NOTHING, where, partial(value_text, expected), "None")
    message = opaque_message(got) if isinstance(got, Opaque) else messages.wrong_type(words, kind_text(got))
    message += _right_part(got, expected)
    expected_text = words if expected is None else partial(value_text, expected)
    _fail("type", message, where, expected_text, partial(value_text, got))


def opaque_message(got: Opaque) -> str:
    """The sentence for a result that is not plain data."""
    known = {"coroutine": messages.COROUTINE, "generator": messages.GENERATOR}
    return known.get(got.type_name) or messages.opaque(kind_text(got))


def _wrong_shape(got: np.ndarray[Any, Any], shape: tuple[int, ...], where: str, expected: Any) -> NoReturn:
    expected_text = f"shape {shape}" if expected is None else partial(value_text, expected)
    message = messages.wrong_shape(shape, got.shape) + _right_values(got, expected)
    _fail("shape", message, where, expected_text, partial(value_text, got))


def _fail(kind: str, message: str, where: str, expected: Text, got: Text, **details: Any) -> NoReturn:
    raise _mismatch(kind, message, where, expected, got, **details)


def _mismatch(kind: str, message: str, where: str, expected: Text, got: Text, **details: Any) -> Mismatch:
    feedback = {"kind": kind, "expected": expected, "got": got, **details}
    if where:
        feedback["where"] = where
        message = messages.at_place(where, message)
    return Mismatch(message, feedback)


def _texts(expected: Any, got: Any) -> tuple[Text, Text]:
    return partial(value_text, expected), partial(value_text, got)


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
