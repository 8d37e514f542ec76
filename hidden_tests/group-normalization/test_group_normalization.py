"""Hidden tests of group normalization; the cases are in cases.toml, in tables named after the tests."""

import numpy as np

from katalite_grader.testing import assert_close, assert_shape


def picture(shape, seed):
    """Eighths from -10 to 10 of the given shape as float64, the same numbers on every machine."""
    numbers = np.random.default_rng(seed).integers(-80, 81, size=tuple(shape), dtype=np.int64)
    return numbers / 8


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
    assert_close(groups.mean(axis=2), np.zeros((samples, case.num_groups)))
    assert_close(groups.var(axis=2), np.ones((samples, case.num_groups)))
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
    expected = case.gamma[:, None, None] * plain + case.beta[:, None, None]
    assert_close(solution(X, case.gamma, case.beta, case.num_groups), expected)
