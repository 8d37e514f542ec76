"""Believed: the first number is there before counting begins.
Hint: The first number is counted twice: once as the first mean and once in the loop.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = float(x[0]), 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / (n + 1)
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
