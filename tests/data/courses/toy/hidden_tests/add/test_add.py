import numpy as np
import pytest

from katalite_grader.testing import assert_close


@pytest.fixture
def added(solution):
    return solution(np.array([1.0, 2.0]), b=np.array([3.0, 4.0]))


def test_sum(added):
    """Two arrays"""
    assert_close(added, np.array([4.0, 6.0]))


@pytest.mark.parametrize("number", [0.0, -2.5])
def test_default(solution, number):
    """b is 0 when it is not given"""
    assert_close(solution(np.array([number])), np.array([number]))
