"""Believed: the mean moves by the distance divided by how many numbers came before.
Hint: You divide by the count of the numbers before this one. The number itself counts too.
Caught by: test_example[statement example]
"""

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
    return means, variances
