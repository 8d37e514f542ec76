"""Hidden tests of folding batch norm; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, eighths, vector, working
from katalite_grader.testing import assert_close


def definition(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    """What both layers answer: to zeros, which is the bias, and to each input with a single 1."""
    weights, biases = [], []
    for o, filters in enumerate(W.reshape(len(W), -1).tolist()):

        def norm(z, o=o):
            root = sqrt(variance[o].item() + epsilon)
            return gamma[o].item() * (z - mean[o].item()) / root + beta[o].item()

        bias = 0.0 if b is None else b[o].item()
        biases.append(norm(bias))
        weights += [norm(weight + bias) - norm(bias) for weight in filters]
    return np.array(weights, dtype=np.float64).reshape(W.shape), np.array(biases, dtype=np.float64)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "3 2x1x2 f8 fortran mixed one positive usual 0.1 7": outputs, inputs with rows and columns, type of W, layout,
    gamma, beta, mean, bias, epsilon ("-" where it is not given) and the seed of the numbers.
    """
    outputs, filters, dtype, layout, gamma, beta, mean, bias, epsilon, seed = line.split()
    count, start = int(outputs), int(seed)
    W = array((count, *map(int, filters.split("x"))), dtype, layout, start)
    b = None if bias == "none" else vector(count, bias, start + 4)
    scale, shift, middle = (vector(count, kind, start + i) for i, kind in enumerate((gamma, beta, mean), 1))
    call = W, b, scale, shift, middle, abs(eighths(count, start + 5)) + 0.125
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Weights and biases worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
