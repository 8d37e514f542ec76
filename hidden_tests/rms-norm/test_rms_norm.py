"""Hidden tests of RMS normalization; the cases are in cases.toml, in tables named after the tests."""

from functools import cache
from math import sqrt

import numpy as np

from katalite_grader.testing import assert_close


def definition(X, gamma, epsilon=1e-6):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    results = []
    for row in X.reshape(-1, X.shape[-1]).tolist():
        root = sqrt(sum(number * number for number in row) / len(row) + epsilon)
        results += [scale * number / root for number, scale in zip(row, gamma.tolist(), strict=True)]
    return np.array(results, dtype=np.float64).reshape(X.shape)


def eighths(shape, seed):
    """Eighths from -10 to 10 of the given shape as float64, in no order that a mistake could rely on."""
    places = np.arange(int(np.prod(shape)), dtype=np.int64) + 1000 * seed
    return (places * places % 1009 % 161 - 80).reshape(shape) / 8


STEPS = {"i1": 1, "u1": 1, "i4": 750, "u4": 750, "i8": 750}
LAYOUTS = {
    "c": lambda X: X,
    "fortran": np.asfortranarray,
    "features-first": lambda X: np.moveaxis(np.ascontiguousarray(np.moveaxis(X, -1, 0)), 0, -1),
    "strided": lambda X: np.repeat(X, 2, axis=-1)[..., ::2],
    "reversed": lambda X: np.ascontiguousarray(X[..., ::-1])[..., ::-1],
}
VECTORS = {
    "one": lambda numbers: numbers * 0 + 1,
    "positive": lambda numbers: abs(numbers) + 0.25,
    "negative": lambda numbers: -abs(numbers) - 0.25,
    "mixed": lambda numbers: abs(numbers + 0.25) * (1 - 2 * (np.arange(len(numbers)) % 3 % 2)),
    "whole": lambda numbers: (8 * numbers).astype(np.int64) + 3,
    "single": lambda numbers: (numbers - 0.5).astype(np.float32),
}


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3 5 f8 fortran mixed tiny 0.1 7": the axes in front ("-" for none), features, type, layout, gamma, how large the
    numbers are, epsilon ("-" where it is not given) and their seed.
    """
    front, features, dtype, layout, gamma, size, epsilon, seed = line.split()
    shape = (*(map(int, front.split("x")) if front != "-" else ()), int(features))
    X = eighths(shape, int(seed))
    kind = dtype[-2:]
    if kind[0] == "f":
        X = X * {"tiny": 1 / 1024, "usual": 1, "positive": 1, "large": 128}[size]
    else:
        X = (X * 8 + (80 if kind[0] == "u" else 0)) * STEPS[kind]
    if size == "positive":
        X = abs(X) + 1
    call = LAYOUTS[layout](X.astype(dtype)), VECTORS[gamma](eighths(int(features), int(seed) + 1) / 4)
    return call if epsilon == "-" else (*call, float(epsilon))


@cache
def worked(line):
    """The arguments of a line, and the right result: in the browser a test may run many times."""
    call = arguments(line)
    return call, definition(*call)


def test_example(solution, case):
    """Vectors worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
