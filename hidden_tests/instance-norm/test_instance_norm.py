"""Hidden tests of instance normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, beta, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    results = []
    for sample in X.tolist():
        for rows, scale, shift in zip(sample, gamma.tolist(), beta.tolist(), strict=True):
            pixels = [pixel for row in rows for pixel in row]
            mean = sum(pixels) / len(pixels)
            root = sqrt(sum((pixel - mean) ** 2 for pixel in pixels) / len(pixels) + epsilon)
            results += [scale * (pixel - mean) / root + shift for pixel in pixels]
    return np.array(results, dtype=np.float64).reshape(X.shape)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2 3 4x5 f8 fortran mixed one 0.1 7": samples, channels, rows and columns, type, layout, gamma, beta, epsilon ("-"
    where it is not given) and the seed of the numbers.
    """
    samples, channels, pixels, dtype, layout, gamma, beta, epsilon, seed = line.split()
    X = array((int(samples), int(channels), *map(int, pixels.split("x"))), dtype, layout, int(seed))
    call = X, vector(int(channels), gamma, int(seed) + 1), vector(int(channels), beta, int(seed) + 2)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Pictures worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
