"""Believed: the variance divides by one less than the count.
Hint: You divide the squares by n - 1. Here the variance of n numbers divides by n.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / max(n - 1, 1)
    return means, variances
