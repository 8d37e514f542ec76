"""Hidden tests of mean and variance in one pass; the cases are in cases.toml, in tables named after the tests."""

from math import fsum

import numpy as np

from katalite_grader.sweeps import LAYOUTS, array, working
from katalite_grader.testing import assert_close


def definition(x):
    """What the statement says, each beginning of the vector on its own: two float64 arrays of x's shape."""
    numbers = x.tolist()
    means, variances = [], []
    for n in range(1, len(numbers) + 1):
        mean = fsum(numbers[:n]) / n
        means.append(mean)
        variances.append(fsum((number - mean) ** 2 for number in numbers[:n]) / n)
    return np.array(means), np.array(variances)


KINDS = {
    "usual": lambda numbers: numbers,
    "shifted": lambda numbers: numbers + 2**20,
    "sorted": np.sort,
    "falling": lambda numbers: -np.sort(-numbers),
    "equal": lambda numbers: numbers * 0 + 3,
    "small": lambda numbers: numbers / 8,
}


def arguments(line):
    """The argument that a line of `calls` stands for: "7 f8 c usual 3": count, type, layout, kind and seed."""
    count, dtype, layout, kind, seed = line.split()
    numbers = array(int(count), dtype, "c", int(seed))
    if dtype[-2] == "f" or kind in ("sorted", "falling", "equal"):
        numbers = KINDS[kind](numbers)
    return (LAYOUTS[layout](numbers.astype(dtype)),)


worked = working(arguments, definition)


def test_example(solution, case):
    """Numbers worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_vector(solution, case):
    """Any length, type and order"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
