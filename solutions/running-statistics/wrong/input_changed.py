"""Believed: the caller does not need x any more.
Hint: You write into x, so the caller's array is changed. Make a copy of floats first.
Caught by: test_example[one number]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    first = float(x[0])
    if x.dtype.kind == "f":
        x -= first
    else:
        x = x - first
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * (number - mean)
        means[n - 1] = mean + first
        variances[n - 1] = squares / n
    return means, variances
