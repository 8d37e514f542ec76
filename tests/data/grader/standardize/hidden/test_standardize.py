"""Hidden tests of the toy exercise: standardize(x, axis=0) subtracts the mean and divides by the deviation."""

import numpy as np
import pytest
from katalite_grader.testing import assert_close, assert_shape


def test_example(solution, case):
    """Worked example"""
    assert_close(solution(**case.call), case.returns)


def test_moments(solution):
    """Mean 0 and deviation 1"""
    x = np.arange(12.0).reshape(4, 3) ** 2
    y = solution(x)
    assert_shape(y, (4, 3))
    assert_close(y.mean(axis=0), np.zeros(3))
    assert_close(y.std(axis=0), np.ones(3))


def test_two_calls(solution):
    """Two calls with other data of one shape"""
    first = solution(np.array([[0.0], [2.0]]))
    second = solution(np.array([[3.0], [1.0]]))
    assert_close(first, np.array([[-1.0], [1.0]]))
    assert_close(second, np.array([[1.0], [-1.0]]))


def test_twice(solution):
    """Standardizing twice changes nothing"""
    once = solution(np.array([[1.0], [2.0], [6.0]]))
    assert_close(solution(once), once)


def test_empty(solution):
    """Nothing to standardize"""
    with pytest.raises(ValueError):
        solution(np.zeros((0, 2)))
