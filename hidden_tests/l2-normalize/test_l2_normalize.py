"""Hidden tests of L2 normalization and its gradient; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, gradient, working
from katalite_grader.testing import assert_close


def definition(X, dY, epsilon=1e-12):
    """Rows and gradient, the latter by the derivative of each entry with respect to each number of its row."""
    Y, dX = [], []
    for row, up in zip(X.tolist(), dY.tolist(), strict=True):
        length = sqrt(sum(number * number for number in row))
        divisor = max(length, epsilon)
        Y.append([number / divisor for number in row])
        for j, number in enumerate(row):
            # Entry i is row[i] / divisor; the divisor changes with row[j] by row[j] / length.
            slope = number / length if length > epsilon else 0.0
            slopes = [(i == j) / divisor - x * slope / divisor**2 for i, x in enumerate(row)]
            dX.append(sum(u * s for u, s in zip(up, slopes, strict=True)))
    return np.array(Y, dtype=np.float64), np.array(dX).reshape(X.shape)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "4 5 f8 fortran usual small 0.1 7": rows, columns, type of X, layout, gradient, how large the numbers are (of
    floats), epsilon ("-" where it is not given) and the seed of the numbers.
    """
    rows, columns, dtype, layout, upstream, size, epsilon, seed = line.split()
    shape = int(rows), int(columns)
    X = array(shape, dtype, layout, int(seed))
    if dtype[-2] == "f":
        X *= {"usual": 1, "small": 1 / 16, "large": 64}[size]
    call = X, gradient(shape, upstream, layout, int(seed) + 2)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Rows and gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
