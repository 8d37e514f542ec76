"""Hidden tests of the gradient of batch normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, gradient, vector, working
from katalite_grader.testing import assert_close


def definition(dY, X, gamma, epsilon=1e-5):
    """The three gradients, by the derivative of each normalized value with respect to each number of its feature."""
    samples = len(X)
    of_X, of_gamma, of_beta = [], [], []
    for column, up, scale in zip(X.T.tolist(), dY.T.tolist(), gamma.tolist(), strict=True):
        mean = sum(column) / samples
        root = sqrt(sum((number - mean) ** 2 for number in column) / samples + epsilon)
        hat = [(number - mean) / root for number in column]
        slopes = [[((i == j) - (1 + hat[i] * hat[j]) / samples) / root for i in range(samples)] for j in range(samples)]
        of_X.append([scale * sum(a * b for a, b in zip(row, up, strict=True)) for row in slopes])
        of_gamma.append(sum(a * b for a, b in zip(up, hat, strict=True)))
        of_beta.append(sum(up))
    return np.array(of_X).T, np.array(of_gamma), np.array(of_beta)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "4 5 f8 fortran usual one 0.1 7": samples, features, type of X, layout, gradient, gamma, epsilon ("-" where it is
    not given) and the seed of the numbers.
    """
    samples, features, dtype, layout, upstream, gamma, epsilon, seed = line.split()
    shape = int(samples), int(features)
    X, dY = array(shape, dtype, layout, int(seed)), gradient(shape, upstream, layout, int(seed) + 2)
    call = dY, X, vector(shape[1], gamma, int(seed) + 1)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
