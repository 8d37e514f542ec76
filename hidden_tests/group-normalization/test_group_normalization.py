"""Hidden tests of group normalization; the cases are in cases.toml, in tables named after the tests.

Expected values are worked by hand or follow from `definition`, number by number.
"""

from functools import cache
from math import sqrt

import numpy as np
import pytest

from katalite_grader.sweeps import LAYOUTS, VECTORS, array, eighths
from katalite_grader.testing import ATOL, assert_close


def definition(X, gamma, beta, num_groups, epsilon=1e-5):
    """What the statement says, in plain loops: an array of X's shape, float64."""
    size = X.shape[1] // num_groups
    scale, shift = gamma.tolist(), beta.tolist()
    results = []
    for sample in X.tolist():
        for first in range(0, len(sample), size):
            group = [[number for row in channel for number in row] for channel in sample[first : first + size]]
            count = size * len(group[0])
            mean = sum(map(sum, group)) / count
            apart = [[number - mean for number in channel] for channel in group]
            root = sqrt(sum(distance * distance for channel in apart for distance in channel) / count + epsilon)
            for channel, distances in enumerate(apart, first):
                results += [scale[channel] * distance / root + shift[channel] for distance in distances]
    return np.array(results, dtype=np.float64).reshape(X.shape)


def numbers(samples, groups, shape, dtype, seed):
    """An array (samples, channels, rows, columns) of a type such as "f8", each of the `groups` groups of the `shape`.

    Halves hold few digits, so there every number is one above or below the mean of its group: nothing is rounded.
    """
    whole, count = (samples, groups * shape[0], *shape[1:]), int(np.prod(shape))
    kind = dtype[-2:]
    if kind == "f2":
        places = np.arange(samples * groups * count, dtype=np.int64)
        group = places // count
        return (group % 7 - 3 + (places + group) % 2 * 2 - 1).reshape(whole).astype(dtype)
    return array(whole, dtype, "c", seed)


def arguments(line):
    """The arguments by name that a line of `calls` stands for.

    "2 3x4 1x5 f8 fortran mixed one 0.1 7": 2 samples, 3 groups of 4 channels, 1 row, 5 columns, float64, layout, gamma,
    beta, epsilon ("-" where it is not given) and the seed of the numbers.
    """
    samples, channels, pixels, dtype, layout, gamma, beta, epsilon, seed = line.split()
    groups, size = map(int, channels.split("x"))
    X = numbers(int(samples), groups, (size, *map(int, pixels.split("x"))), dtype, int(seed))
    scale, shift = eighths((2, groups * size), int(seed) + 1) / 4
    call = {"X": LAYOUTS[layout](X), "gamma": VECTORS[gamma](scale), "beta": VECTORS[beta](shift), "num_groups": groups}
    return call if epsilon == "-" else {**call, "epsilon": float(epsilon)}


@cache
def worked(line):
    """The arguments of a line by name, and the right result."""
    call = arguments(line)
    return call, definition(**call)


def require_all(name, found, expected):
    """Every entry of `found`, an array of shape (samples, groups), is that of `expected` within the tolerance."""
    wrong = ~(np.abs(found - expected) <= ATOL)
    if wrong.any():
        sample, group = np.argwhere(wrong)[0]
        one, other = found[sample, group], round(expected[sample, group], 3) + 0
        pytest.fail(f"The {name} of group {group} in sample {sample} is {one:.4g}; it should be {other:g}.")


def test_reference_example(solution, case):
    """Reference example"""
    assert_close(solution(**case.call), case.returns)


def test_each_group_is_normalized(solution, case):
    """Each group is normalized to ~0 mean and ~1 var"""
    for call, expected in map(worked, case.calls):
        Y = solution(*call.values())
        if getattr(Y, "shape", None) == expected.shape:
            found, right = (array.reshape(len(array), call["num_groups"], -1) for array in (Y, expected))
            require_all("mean", found.mean(axis=2), right.mean(axis=2))
            require_all("variance", found.var(axis=2), right.var(axis=2))
        assert_close(Y, expected)


def test_output_shape(solution, case):
    """Output shape matches input"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(**call), expected)


def test_affine(solution, case):
    """Affine: gamma scales and beta shifts"""
    for call, expected in map(worked, case.calls):
        X, gamma, beta, num_groups, *epsilon = call.values()
        assert_close(solution(X, gamma, beta, num_groups, *epsilon), expected)
