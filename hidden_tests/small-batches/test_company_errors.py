"""Hidden tests of the measurement of small batches; the cases are in cases.toml, in tables named after the tests."""

from math import sqrt

import numpy as np

from katalite_grader.sweeps import array, working
from katalite_grader.testing import assert_close


def definition(X, sizes, num_groups, epsilon=1e-5):
    """What the statement says, in plain loops: a float64 array of shape (len(sizes), 2)."""
    rows = X.tolist()
    errors = []
    for size in sizes.tolist():
        batches = [rows[first : first + size] for first in range(0, len(rows), size)]
        errors.append([])
        for norm in (batch_norm, group_norm):
            found = [number for batch in batches for row in norm(batch, num_groups, epsilon) for number in row]
            right = [number for row in norm(rows, num_groups, epsilon) for number in row]
            squares = sum((one - other) ** 2 for one, other in zip(found, right, strict=True))
            errors[-1].append(sqrt(squares / len(right)))
    return np.array(errors)


def standardized(numbers, epsilon):
    mean = sum(numbers) / len(numbers)
    root = sqrt(sum((number - mean) ** 2 for number in numbers) / len(numbers) + epsilon)
    return [(number - mean) / root for number in numbers]


def batch_norm(rows, num_groups, epsilon):
    columns = [standardized(column, epsilon) for column in zip(*rows, strict=True)]
    return list(zip(*columns, strict=True))


def group_norm(rows, num_groups, epsilon):
    size = len(rows[0]) // num_groups
    groups = [[standardized(row[i : i + size], epsilon) for i in range(0, len(row), size)] for row in rows]
    return [[number for group in row for number in group] for row in groups]


def arguments(line):
    """The arguments that a line of `calls` stands for, in order.

    "12 2x3 f8 fortran 2+4 0.1 7": samples, groups and features of each, type, layout, sizes (of them those that divide
    the number of samples, else 1), epsilon ("-" where it is not given) and the seed of the numbers.
    """
    samples, features, dtype, layout, sizes, epsilon, seed = line.split()
    groups, size = map(int, features.split("x"))
    X = array((int(samples), groups * size), dtype, layout, int(seed))
    taken = [each for each in map(int, sizes.split("+")) if int(samples) % each == 0]
    call = X, np.array(taken or [1], np.int64), groups
    return call if epsilon == "-" else (*call, float(epsilon))


worked = working(arguments, definition)


def test_example(solution, case):
    """Errors worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_batches(solution, case):
    """Any sizes and type"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
