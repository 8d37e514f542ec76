"""Believed: the variance is the mean of the squares minus the square of the mean, in a computer too.
Hint: The mean of squares minus the squared mean loses its digits where the numbers are large. Add up distances
instead.
Caught by: test_example[large offset]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += number * number
        means[n - 1] = mean
        variances[n - 1] = max(squares / n - mean * mean, 0.0)
    return means, variances
