"""Right: plain Python."""

import math

import numpy as np


def standardized(numbers, epsilon):
    mean = math.fsum(numbers) / len(numbers)
    root = math.sqrt(math.fsum((number - mean) ** 2 for number in numbers) / len(numbers) + epsilon)
    return [(number - mean) / root for number in numbers]


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    columns = [[float(number) for number in column] for column in X.T]
    right = [number for column in columns for number in standardized(column, epsilon)]
    errors = []
    for size in [int(size) for size in sizes]:
        found = []
        for column in columns:
            for first in range(0, len(column), size):
                found += standardized(column[first : first + size], epsilon)
        squares = math.fsum((one - other) ** 2 for one, other in zip(found, right))
        errors.append([math.sqrt(squares / len(right)), 0.0])
    return np.array(errors)
