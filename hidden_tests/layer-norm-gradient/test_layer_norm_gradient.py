"""Hidden tests of the gradient of layer normalization; the cases are in cases.toml, in tables named after the tests."""

from functools import cache
from math import sqrt

import numpy as np

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


def eighths(shape, seed):
    """Eighths from -10 to 10 of the given shape as float64, in no order that a mistake could rely on."""
    places = np.arange(int(np.prod(shape)), dtype=np.int64) + 1000 * seed
    return (places * places % 1009 % 161 - 80).reshape(shape) / 8


STEPS = {"i1": 1, "u1": 1, "i4": 750, "i8": 750}
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
}
UPSTREAM = {
    "usual": lambda numbers: numbers,
    "ones": lambda numbers: numbers * 0 + 1,
    "small": lambda numbers: numbers / 64,
    "sparse": lambda numbers: numbers * (np.arange(numbers.size).reshape(numbers.shape) % 3 == 0),
}


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3 5 f8 fortran usual one 0.1 7": the axes in front ("-" for none), features, type of X, layout, gradient, gamma,
    epsilon ("-" where it is not given) and the seed of the numbers.
    """
    front, features, dtype, layout, upstream, gamma, epsilon, seed = line.split()
    shape = (*(map(int, front.split("x")) if front != "-" else ()), int(features))
    X = eighths(shape, int(seed))
    kind = dtype[-2:]
    if kind[0] != "f":
        X = (X * 8 + (80 if kind[0] == "u" else 0)) * STEPS[kind]
    dY = LAYOUTS[layout](UPSTREAM[upstream](eighths(shape, int(seed) + 2) / 4))
    call = dY, LAYOUTS[layout](X.astype(dtype)), VECTORS[gamma](eighths(int(features), int(seed) + 1) / 4)
    return call if epsilon == "-" else (*call, float(epsilon))


@cache
def worked(line):
    """The arguments of a line, and the right result: in the browser a test may run many times."""
    call = arguments(line)
    return call, definition(*call)


def test_example(solution, case):
    """Gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any number of axes, any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
