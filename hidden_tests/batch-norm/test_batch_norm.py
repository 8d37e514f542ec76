"""Hidden tests of batch normalization in training; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, beta, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    columns = []
    for column, scale, shift in zip(X.T.tolist(), gamma.tolist(), beta.tolist(), strict=True):
        mean = sum(column) / len(column)
        root = sqrt(sum((number - mean) ** 2 for number in column) / len(column) + epsilon)
        columns.append([scale * (number - mean) / root + shift for number in column])
    return np.array(columns, dtype=np.float64).T


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "4 5 f8 fortran mixed one 0.1 7": samples, features, type, layout, gamma, beta, epsilon ("-" where it is not given)
    and the seed of the numbers.
    """
    samples, features, dtype, layout, gamma, beta, epsilon, seed = line.split()
    X = array((int(samples), int(features)), dtype, layout, int(seed))
    call = X, vector(int(features), gamma, int(seed) + 1), vector(int(features), beta, int(seed) + 2)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Batches worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
