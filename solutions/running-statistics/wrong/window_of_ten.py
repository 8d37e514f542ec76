"""Believed: old numbers do not count any more.
Hint: You keep the last ten numbers only. Mean and variance are those of all numbers up to here.
Caught by: test_example[twelve numbers]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * (number - mean)
        part = x[max(n - 10, 0) : n].astype(float)
        means[n - 1] = part.mean()
        variances[n - 1] = part.var()
    return means, variances
