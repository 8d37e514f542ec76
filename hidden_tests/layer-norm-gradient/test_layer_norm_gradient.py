"""Hidden tests of the gradient of layer normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, gradient, vector, working
from katalite_grader.testing import assert_close


def definition(dY, X, gamma, epsilon=1e-5):
    """The three gradients, by the derivative of each normalized value with respect to each number of its vector."""
    features = X.shape[-1]
    of_X, of_gamma, of_beta = [], [0.0] * features, [0.0] * features
    for row, up in zip(X.reshape(-1, features).tolist(), dY.reshape(-1, features).tolist(), strict=True):
        mean = sum(row) / features
        root = sqrt(sum((number - mean) ** 2 for number in row) / features + epsilon)
        hat = [(number - mean) / root for number in row]
        weights = [gradient * scale for gradient, scale in zip(up, gamma.tolist(), strict=True)]
        for j in range(features):
            slopes = [((i == j) - (1 + hat[i] * hat[j]) / features) / root for i in range(features)]
            of_X.append(sum(slope * weight for slope, weight in zip(slopes, weights, strict=True)))
            of_gamma[j] += up[j] * hat[j]
            of_beta[j] += up[j]
    return np.array(of_X).reshape(X.shape), np.array(of_gamma), np.array(of_beta)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3 5 f8 fortran usual one 0.1 7": the axes in front ("-" for none), features, type of X, layout, gradient, gamma,
    epsilon ("-" where it is not given) and the seed of the numbers.
    """
    front, features, dtype, layout, upstream, gamma, epsilon, seed = line.split()
    shape = (*(map(int, front.split("x")) if front != "-" else ()), int(features))
    X = array(shape, dtype, layout, int(seed))
    dY = gradient(shape, upstream, layout, int(seed) + 2)
    call = dY, X, vector(int(features), gamma, int(seed) + 1)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
