"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares, total = 0.0, 0.0, np.cumsum(x, dtype=x.dtype)
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean = total[n - 1] / n
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
