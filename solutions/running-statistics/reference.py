"""Mean and variance of what has come so far, after Welford (1962)."""

import numpy as np


def running_statistics(x):
    """Mean and variance of the first n numbers, for every n.

    x: (N,), integers or floats; not modified.

    Returns two arrays of floats of shape (N,): the means, and the variances that divide by n.
    """
    means, variances = np.empty(x.shape), np.empty(x.shape)
    mean = squares = 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        # One distance from the mean before this number, one from the mean after it.
        squares += distance * (number - mean)
        means[n - 1], variances[n - 1] = mean, squares / n
    return means, variances
