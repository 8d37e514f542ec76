"""Mistakes: new_distance_squared and standard_deviation"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += (number - mean) ** 2
        means[n - 1] = mean
        variances[n - 1] = np.sqrt(squares / n)
    return means, variances
