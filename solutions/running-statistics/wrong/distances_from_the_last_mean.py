"""Believed: the variance is taken around the mean of the whole vector.
Hint: You measure all distances from the mean of the whole vector. The first n numbers have a mean of their own.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += (number - x.mean()) ** 2
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
