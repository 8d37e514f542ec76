"""Right: number by number."""

import numpy as np


def standardize(x):
    n = len(x)
    numbers = [float(number) for number in x]
    if len(set(numbers)) == 1:
        return np.zeros(n)
    mean = sum(numbers) / n
    deviation = (sum((number - mean) ** 2 for number in numbers) / n) ** 0.5
    return np.array([(number - mean) / deviation for number in numbers])
