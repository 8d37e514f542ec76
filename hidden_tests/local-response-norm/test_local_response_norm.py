"""Hidden tests of local response normalization; the cases are in cases.toml, in tables named after the tests."""

from itertools import product

import numpy as np

from katalite_grader.sweeps import array, working
from katalite_grader.testing import assert_close


def definition(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    """What the statement says, number by number: an array of X's shape, float64."""
    Y = np.empty(X.shape)
    for n, c, h, w in product(*map(range, X.shape)):
        first = c - size // 2
        window = [X[n, j, h, w].item() for j in range(first, first + size) if 0 <= j < X.shape[1]]
        squares = sum(number * number for number in window)
        Y[n, c, h, w] = X[n, c, h, w].item() / (k + alpha / size * squares) ** beta
    return Y


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2 5 1x3 f8 fortran 4 0.5 0.75 2 7": samples, channels, rows and columns, type, layout, size, alpha, beta, k (the
    first "-" where nothing but the size is given) and the seed of the numbers.
    """
    samples, channels, pixels, dtype, layout, size, alpha, beta, k, seed = line.split()
    X = array((int(samples), int(channels), *map(int, pixels.split("x"))), dtype, layout, int(seed))
    if dtype[-2] != "f":
        # Results of large numbers are large where the power is small; so are they here.
        alpha, beta = "1", "1"
    given = [value for value in (alpha, beta, k) if value != "-"] if alpha != "-" else []
    return X, int(size), *map(float, given)


worked = working(arguments, definition)


def test_example(solution, case):
    """Channels worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size, window and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
