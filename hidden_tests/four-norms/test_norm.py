"""Hidden tests of the four norms in one function; the cases are in cases.toml, in tables named after the tests."""

from itertools import product
from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, vector, working
from katalite_grader.testing import assert_close


def definition(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    size = X.shape[1] // num_groups if kind == "group" else 1
    name = {
        "batch": lambda n, c: c,
        "layer": lambda n, c: n,
        "instance": lambda n, c: (n, c),
        "group": lambda n, c: (n, c // size),
    }[kind]
    sets = {}
    for place in product(*map(range, X.shape)):
        sets.setdefault(name(*place[:2]), []).append(place)
    Y = np.empty(X.shape)
    for places in sets.values():
        numbers = [X[place].item() for place in places]
        mean = sum(numbers) / len(numbers)
        root = sqrt(sum((number - mean) ** 2 for number in numbers) / len(numbers) + epsilon)
        for place, number in zip(places, numbers, strict=True):
            Y[place] = gamma[place[1]].item() * (number - mean) / root + beta[place[1]].item()
    return Y


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "2 3x4 1x5 batch f8 fortran mixed one 0.1 7": samples, groups and channels of each, rows and columns, kind, type,
    layout, gamma, beta, epsilon ("-" where it is not given) and the seed of the numbers.
    """
    samples, channels, pixels, kind, dtype, layout, gamma, beta, epsilon, seed = line.split()
    groups, size = map(int, channels.split("x"))
    X = array((int(samples), groups * size, *map(int, pixels.split("x"))), dtype, layout, int(seed))
    scale, shift = vector(groups * size, gamma, int(seed) + 1), vector(groups * size, beta, int(seed) + 2)
    # Where it means nothing, the number of groups is one that does not even divide the channels.
    call = X, scale, shift, kind, groups if kind == "group" else groups * size + 1
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Pictures worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_kind(solution, case):
    """Any kind, size and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
