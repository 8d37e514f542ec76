"""Hidden tests of scale and shift along an axis; the cases are in cases.toml, in tables named after the tests."""

from itertools import product

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, beta, axis):
    """What the statement says, number by number: an array of X's shape, float64."""
    Y = np.empty(X.shape)
    for place in product(*map(range, X.shape)):
        Y[place] = gamma[place[axis]].item() * X[place].item() + beta[place[axis]].item()
    return Y


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3x4 -1 f8 fortran mixed one 7": shape, axis (modulo the number of axes that X has), type, layout, gamma, beta and
    the seed of the numbers.
    """
    shape, axis, dtype, layout, gamma, beta, seed = line.split()
    X = array(tuple(map(int, shape.split("x"))), dtype, layout, int(seed))
    place = int(axis) % X.ndim - (X.ndim if axis[0] == "-" else 0)
    length = X.shape[place]
    return X, vector(length, gamma, int(seed) + 1), vector(length, beta, int(seed) + 2), place


worked = working(arguments, definition)


def test_example(solution, case):
    """Arrays worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_axis(solution, case):
    """Any axis, any shape and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
