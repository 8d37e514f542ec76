"""Hidden tests of the gradient of standardization; the cases are in cases.toml, in tables named after the tests."""

from math import fsum, sqrt

import numpy as np

from katalite_grader.sweeps import array, gradient, working
from katalite_grader.testing import assert_close


def definition(dy, x, epsilon=1e-5):
    """The four gradients; that of the numbers by the derivative of each result with respect to each of them."""
    numbers, up = x.tolist(), dy.tolist()
    n = len(numbers)
    mean = fsum(numbers) / n
    apart = [number - mean for number in numbers]
    root = sqrt(fsum(d * d for d in apart) / n + epsilon)
    of_root = -fsum(u * d for u, d in zip(up, apart, strict=True)) / (root * root)
    of_apart = [u / root + of_root * d / (root * n) for u, d in zip(up, apart, strict=True)]
    hat = [d / root for d in apart]
    of_x = [fsum(u * ((i == j) - (1 + hat[i] * hat[j]) / n) / root for i, u in enumerate(up)) for j in range(n)]
    return of_root, of_root / (2 * root), np.array(of_apart), np.array(of_x)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "5 f8 strided usual 0.1 7": count, type of x, layout, gradient, epsilon ("-" where it is not given) and the seed of
    the numbers.
    """
    count, dtype, layout, upstream, epsilon, seed = line.split()
    x = array(int(count), dtype, layout, int(seed))
    call = gradient(int(count), upstream, layout, int(seed) + 2), x
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Gradients worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_vector(solution, case):
    """Any length, type and gradient"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
