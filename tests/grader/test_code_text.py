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


def test_code_that_would_be_too_long_is_not_written():
    assert call_code(np.zeros(100_000)) is None
    assert call_code("x" * 30_000) is None
