"""Hidden tests of RMS normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import LAYOUTS, array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, epsilon=1e-6):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    results = []
    for row in X.reshape(-1, X.shape[-1]).tolist():
        root = sqrt(sum(number * number for number in row) / len(row) + epsilon)
        results += [scale * number / root for number, scale in zip(row, gamma.tolist(), strict=True)]
    return np.array(results, dtype=np.float64).reshape(X.shape)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3 5 f8 fortran mixed tiny 0.1 7": the axes in front ("-" for none), features, type, layout, gamma, how large the
    numbers are, epsilon ("-" where it is not given) and their seed.
    """
    front, features, dtype, layout, gamma, size, epsilon, seed = line.split()
    shape = (*(map(int, front.split("x")) if front != "-" else ()), int(features))
    X = array(shape, dtype, "c", int(seed))
    if dtype[-2] == "f":
        X = X * {"tiny": 1 / 1024, "usual": 1, "positive": 1, "large": 128}[size]
    if size == "positive":
        X = abs(X) + 1
    call = LAYOUTS[layout](X.astype(dtype)), vector(int(features), gamma, int(seed) + 1)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Vectors worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
