"""Hidden tests of standardizing a vector; the cases are in cases.toml, in tables named after the tests."""

from math import fsum, sqrt

import numpy as np

from katalite_grader.sweeps import LAYOUTS, eighths, working
from katalite_grader.testing import assert_close


def definition(x):
    """What the statement says, in plain loops: a float64 array of x's shape."""
    numbers = x.tolist()
    if all(number == numbers[0] for number in numbers):
        return np.zeros(len(numbers))
    mean = fsum(numbers) / len(numbers)
    deviation = sqrt(fsum((number - mean) ** 2 for number in numbers) / len(numbers))
    return np.array([(number - mean) / deviation for number in numbers])


KINDS = {
    "usual": lambda numbers: numbers,
    "tiny": lambda numbers: numbers / 2**40,
    "huge": lambda numbers: numbers * 2**40,
    "positive": lambda numbers: abs(numbers) + 1,
    "shifted": lambda numbers: numbers + 1000,
    "sorted": np.sort,
    "falling": lambda numbers: -np.sort(-numbers),
    "equal": lambda numbers: numbers * 0 + 3,
}


def arguments(line):
    """The argument that a line of `calls` stands for: "7 f8 c usual 3": count, type, layout, kind and seed."""
    count, dtype, layout, kind, seed = line.split()
    numbers = eighths(int(count), int(seed))
    name = dtype[-2:]
    if name[0] == "f":
        numbers = KINDS[kind](numbers) if name != "f2" or kind in ("usual", "sorted", "positive") else numbers
    else:
        numbers = numbers * 8 + (80 if name[0] == "u" else 0)
        numbers = KINDS[kind](numbers) if kind in ("sorted", "falling", "equal") else numbers
    return (LAYOUTS[layout](numbers.astype(dtype)),)


worked = working(arguments, definition)


def test_example(solution, case):
    """Vectors worked by hand"""
    assert_close(solution(**case.call), case.returns)


def test_any_vector(solution, case):
    """Any length, type and spread"""
    for call, expected in map(worked, case.calls):
        assert_close(solution(*call), expected)
