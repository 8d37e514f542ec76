"""Hidden tests of the gradient of group normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, gradient, vector, working
from katalite_grader.testing import assert_close


def definition(dY, X, gamma, num_groups, epsilon=1e-5):
    """The three gradients, by the derivative of each normalized value with respect to each number of its group."""
    channels, pixels = X.shape[1], X.shape[2] * X.shape[3]
    size = channels // num_groups * pixels
    of_X, of_gamma, of_beta = [], [0.0] * channels, [0.0] * channels
    for sample, up in zip(X.reshape(len(X), -1).tolist(), dY.reshape(len(X), -1).tolist(), strict=True):
        for first in range(0, len(sample), size):
            group = sample[first : first + size]
            mean = sum(group) / size
            root = sqrt(sum((number - mean) ** 2 for number in group) / size + epsilon)
            hat = [(number - mean) / root for number in group]
            for j in range(size):
                slopes = [((i == j) - (1 + hat[i] * hat[j]) / size) / root for i in range(size)]
                scales = [gamma[(first + i) // pixels].item() * up[first + i] for i in range(size)]
                of_X.append(sum(slope * scale for slope, scale in zip(slopes, scales, strict=True)))
                of_gamma[(first + j) // pixels] += up[first + j] * hat[j]
                of_beta[(first + j) // pixels] += up[first + j]
    return np.array(of_X).reshape(X.shape), np.array(of_gamma), np.array(of_beta)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2 3x4 1x5 f8 fortran usual one 0.1 7": samples, groups and channels of each, rows and columns, type of X, layout,
    gradient, gamma, epsilon ("-" where it is not given) and the seed of the numbers.
    """
    samples, channels, pixels, dtype, layout, upstream, gamma, epsilon, seed = line.split()
    groups, size = map(int, channels.split("x"))
    shape = (int(samples), groups * size, *map(int, pixels.split("x")))
    X, dY = array(shape, dtype, layout, int(seed)), gradient(shape, upstream, layout, int(seed) + 2)
    call = dY, X, vector(shape[1], gamma, int(seed) + 1), groups
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size, number of groups and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
