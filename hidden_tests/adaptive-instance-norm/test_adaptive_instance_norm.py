"""Hidden tests of adaptive instance normalization; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, working
from katalite_grader.testing import assert_close


def definition(content, style, alpha=1.0, epsilon=1e-5):
    """What the statement says, in plain loops: an array of the content's shape, float64."""
    pictures, styles = (X.reshape(X.shape[0] * X.shape[1], -1).tolist() for X in (content, style))
    results = []
    for pixels, others in zip(pictures, styles, strict=True):
        (mean, root), (style_mean, style_root) = statistics(pixels, epsilon), statistics(others, epsilon)
        for pixel in pixels:
            styled = style_root * (pixel - mean) / root + style_mean
            results.append(alpha * styled + (1 - alpha) * pixel)
    return np.array(results, dtype=np.float64).reshape(content.shape)


def statistics(numbers, epsilon):
    mean = sum(numbers) / len(numbers)
    return mean, sqrt(sum((number - mean) ** 2 for number in numbers) / len(numbers) + epsilon)


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2 3 1x5 2x2 f8 fortran i4 0.5 0.1 7": samples, channels, sizes of content and style, type and layout of the
    content, type of the style, alpha, epsilon (both "-" where they are not given) and the seed of the numbers.
    """
    samples, channels, pixels, others, dtype, layout, style_dtype, alpha, epsilon, seed = line.split()
    front = int(samples), int(channels)
    content = array((*front, *map(int, pixels.split("x"))), dtype, layout, int(seed))
    style = array((*front, *map(int, others.split("x"))), style_dtype, layout, int(seed) + 1)
    if alpha == "-":
        return content, style
    return (content, style, float(alpha)) if epsilon == "-" else (content, style, float(alpha), float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Pictures worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_shape(solution, case):
    """Any size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
