"""Right: by the standard library."""

from statistics import fmean, pstdev

import numpy as np


def standardize(x):
    numbers = [float(number) for number in x]
    deviation = pstdev(numbers)
    if not deviation:
        return np.zeros(len(numbers))
    mean = fmean(numbers)
    return np.array([(number - mean) / deviation for number in numbers])
