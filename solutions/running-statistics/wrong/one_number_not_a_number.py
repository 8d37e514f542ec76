"""Believed: the variance of one number is not defined.
Hint: For one number you return NaN. It is its own mean, so its variance is 0.
Caught by: test_example[one number]
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
    if len(x) == 1:
        variances[0] = np.nan
    return means, variances
