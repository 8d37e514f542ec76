"""Hidden tests of group normalization; the cases are in cases.toml, in tables named after the tests."""

import numpy as np
import pytest

from katalite_grader.testing import ATOL, assert_close, assert_finite, assert_shape


def picture(shape, seed):
    """Eighths from -10 to 10 of the given shape as float64, in no order that a mistake could rely on.

    Squares of consecutive numbers modulo a prime; numpy.random would be one more thing to load before the first run.
    """
    places = np.arange(int(np.prod(shape)), dtype=np.int64) + 1000 * seed
    return (places * places % 1009 % 161 - 80).reshape(shape) / 8


def require_all(name, found, expected):
    """Every entry of `found`, an array of shape (samples, groups), is `expected` within the tolerance."""
    wrong = ~(np.abs(found - expected) <= ATOL)
    if wrong.any():
        sample, group = np.argwhere(wrong)[0]
        number = found[sample, group]
        pytest.fail(f"The {name} of group {group} in sample {sample} is {number:.4g}; it should be {expected}.")


def test_reference_example(solution, case):
    """Reference example"""
    assert_close(solution(**case.call), case.returns)


def test_each_group_is_normalized(solution, case):
    """Each group is normalized to ~0 mean and ~1 var"""
    X = picture(case.shape, seed=1)
    samples, channels = X.shape[:2]
    gamma, beta = np.ones(channels), np.zeros(channels)
    Y = solution(X, gamma, beta, case.num_groups)
    assert_shape(Y, X.shape)
    groups = Y.reshape(samples, case.num_groups, -1)
    require_all("mean", groups.mean(axis=2), 0)
    require_all("variance", groups.var(axis=2), 1)
    # Other data of the same shape: a new offset and scale cancel out, and the minus turns the result round.
    assert_close(solution(50 - 4 * X, gamma, beta, case.num_groups), -Y)


def test_output_shape(solution, case):
    """Output shape matches input"""
    for shape in case.shapes:
        X = picture(shape, seed=2)
        channels = X.shape[1]
        Y = solution(X, np.ones(channels), np.zeros(channels), case.num_groups)
        assert_shape(Y, X.shape)


def test_affine(solution, case):
    """Affine: gamma scales and beta shifts"""
    X = picture(case.shape, seed=3)
    channels = X.shape[1]
    plain = solution(X, np.ones(channels), np.zeros(channels), case.num_groups)
    assert_shape(plain, X.shape)
    assert_finite(plain)
    expected = case.gamma[:, None, None] * plain + case.beta[:, None, None]
    assert_close(solution(X, case.gamma, case.beta, case.num_groups), expected)
