"""Hidden tests of normalizing over any axes; the cases are in cases.toml, in tables named after the tests."""

from itertools import product
from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, working
from katalite_grader.testing import assert_close


def definition(X, axes, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    along = {axis % X.ndim for axis in axes}
    sets = {}
    for place in product(*map(range, X.shape)):
        kept = tuple(index for axis, index in enumerate(place) if axis not in along)
        sets.setdefault(kept, []).append(place)
    Y = np.empty(X.shape)
    for places in sets.values():
        numbers = [X[place].item() for place in places]
        mean = sum(numbers) / len(numbers)
        root = sqrt(sum((number - mean) ** 2 for number in numbers) / len(numbers) + epsilon)
        for place, number in zip(places, numbers, strict=True):
            Y[place] = (number - mean) / root
    return Y


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2x3x4 0+2 f8 fortran 0.1 7": shape, axes (of them those that X has, else the last), type, layout, epsilon ("-"
    where it is not given) and the seed of the numbers.
    """
    shape, axes, dtype, layout, epsilon, seed = line.split()
    X = array(tuple(map(int, shape.split("x"))), dtype, layout, int(seed))
    taken = {}
    for axis in map(int, axes.split("+")):
        if -X.ndim <= axis < X.ndim:
            taken.setdefault(axis % X.ndim, axis)
    call = X, tuple(taken.values()) or (-1,)
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Arrays worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_axes(solution, case):
    """Any axes, any shape and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
