"""Hidden tests of spectral normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, working
from katalite_grader.testing import assert_close


def definition(W, seed, steps=1):
    """What the statement says, in plain loops: an array of W's shape, float64, and a float."""
    rows = W.reshape(len(W), -1).tolist()
    u = unit(np.random.default_rng(seed).standard_normal(len(rows)).tolist())
    for _ in range(steps):
        v = unit([product(u, column) for column in zip(*rows, strict=True)])
        u = unit([product(row, v) for row in rows])
    sigma = sum(factor * product(row, v) for factor, row in zip(u, rows, strict=True))
    return np.array([number / sigma for row in rows for number in row]).reshape(W.shape), sigma


def product(one, other):
    return sum(a * b for a, b in zip(one, other, strict=True))


def unit(vector):
    length = sqrt(product(vector, vector))
    return [number / length for number in vector]


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "3 2x2 f8 fortran small 4 7": outputs, shape of the rest, type, layout, how large the weights are (of floats), steps
    ("-" where they are not given) and the seed, which is that of the numbers too.
    """
    outputs, rest, dtype, layout, size, steps, seed = line.split()
    W = array((int(outputs), *map(int, rest.split("x"))), dtype, layout, int(seed))
    if dtype[-2] == "f":
        W *= {"usual": 1, "small": 1 / 64}[size]
    call = W, int(seed)
    return call if steps == "-" else (*call, int(steps))


worked = working(arguments, definition)


def test_example(solution, case):
    """Weights worked step by step"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size, type and number of steps"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
