"""Hidden tests of scaled weight standardization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(W, gain, epsilon=1e-4):
    """What the statement says, in plain loops: an array of W's shape, float64."""
    results = []
    for weights, factor in zip(W.reshape(len(W), -1).tolist(), gain.tolist(), strict=True):
        mean = sum(weights) / len(weights)
        variance = sum((weight - mean) ** 2 for weight in weights) / len(weights)
        root = sqrt(max(len(weights) * variance, epsilon))
        results += [factor * (weight - mean) / root for weight in weights]
    return np.array(results, dtype=np.float64).reshape(W.shape)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "3 2x2 f8 fortran mixed small 0.1 7": outputs, shape of a filter, type, layout, gain, how large the weights are (of
    floats), epsilon ("-" where it is not given) and the seed of the numbers.
    """
    outputs, filters, dtype, layout, gain, size, epsilon, seed = line.split()
    W = array((int(outputs), *map(int, filters.split("x"))), dtype, layout, int(seed))
    if dtype[-2] == "f":
        W *= {"usual": 1, "small": 1 / 64, "tiny": 1 / 1024}[size]
    call = W, vector(int(outputs), gain, int(seed) + 1)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Weights worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
