"""Mistakes: count_begins_at_zero and variance_before_mean"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / max(n - 1, 1)
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n
    return variances, means
