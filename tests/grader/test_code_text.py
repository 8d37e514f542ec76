"""Values as code give the same values again."""

import numpy as np
import pytest

from katalite_grader.code_text import call_code, expression
from katalite_grader.codec import encode


@pytest.mark.parametrize(
    "value",
    [
        np.arange(6.0).reshape(2, 3),
        np.arange(3, dtype=np.int64),
        np.array([np.nan, np.inf, -np.inf]),
        np.array([True, False]),
        np.zeros((0, 3), dtype=np.float32),
        np.array([0.1, 0.2], dtype=np.float32),
        float("-inf"),
        [1, np.array([2.5])],
        {"a": np.array([1.0]), "b": None},
        "text",
        2,
    ],
    ids=range(11),
)
def test_code_gives_the_same_value(value):
    assert encode(eval(expression(value), {"np": np})) == encode(value)
    assert call_code(value) == expression(value)


@pytest.mark.parametrize(
    "array",
    [
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(24, dtype=np.int8).reshape(1, 2, 3, 4).transpose(0, 3, 1, 2),
        np.arange(6.0)[::2].astype(">f8"),
        np.arange(24.0).reshape(2, 3, 4)[::-1, 1:, ::2],
    ],
    ids=range(4),
)
def test_code_gives_an_array_of_the_same_kind_of_layout(array):
    made = eval(expression(array), {"np": np})
    assert made.dtype == array.dtype
    assert made.tolist() == array.tolist()
    assert (made.flags.c_contiguous, made.flags.f_contiguous) == (array.flags.c_contiguous, array.flags.f_contiguous)


def test_code_that_would_be_too_long_is_not_written():
    assert call_code(np.zeros(100_000)) is None
    assert call_code("x" * 30_000) is None
