"""Hidden tests of layer normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, beta, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    results = []
    for row in X.reshape(-1, X.shape[-1]).tolist():
        mean = sum(row) / len(row)
        root = sqrt(sum((number - mean) ** 2 for number in row) / len(row) + epsilon)
        for number, scale, shift in zip(row, gamma.tolist(), beta.tolist(), strict=True):
            results.append(scale * (number - mean) / root + shift)
    return np.array(results, dtype=np.float64).reshape(X.shape)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3 5 f8 fortran mixed one 0.1 7": the axes in front ("-" for none), features, type, layout, gamma, beta, epsilon
    ("-" where it is not given) and the seed of the numbers.
    """
    front, features, dtype, layout, gamma, beta, epsilon, seed = line.split()
    shape = (*(map(int, front.split("x")) if front != "-" else ()), int(features))
    X = array(shape, dtype, layout, int(seed))
    call = X, vector(int(features), gamma, int(seed) + 1), vector(int(features), beta, int(seed) + 2)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Vectors worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
