"""Believed: a number that was there already brings nothing new.
Hint: A number that came before is left out. It counts as often as it comes.
Caught by: test_example[numbers that come again]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        seen = x[: n - 1]
        if number in seen:
            means[n - 1], variances[n - 1] = means[n - 2], variances[n - 2]
            continue
        n_seen = len(set(x[:n].tolist()))
        mean += distance / n_seen
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares / n_seen
    return means, variances
