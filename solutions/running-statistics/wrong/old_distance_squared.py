"""Believed: the squares grow by the square of the distance from the old mean.
Hint: You square the distance from the mean before the number. One of the two factors is the distance from the mean
after it.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * distance
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
