"""Believed: float32 is enough for everything.
Hint: You work in float32, which is too coarse where the numbers are large and their spread is small. Use NumPy's
own floats.
Caught by: test_example[large offset]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(np.float32), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
