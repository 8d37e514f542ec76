"""Believed: whole numbers have whole means.
Hint: Your means are cut to whole numbers when x holds whole numbers. They are floats always.
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
        variances[n - 1] = squares / n
    if x.dtype == np.int64:
        means = np.trunc(means)
    return means, variances
