"""Believed: the mean moves by a tenth of the distance, as in batch norm.
Hint: The mean moves by a fixed part of the distance. The n-th number moves it by one n-th.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / min(n, 3)
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return means, variances
