"""Believed: the sum of the squared distances is the variance.
Hint: Your variances are sums. Divide the sum of squares by the count.
Caught by: test_example[statement example]
"""

import numpy as np


def running_statistics(x):
    means, variances = np.empty(len(x)), np.empty(len(x))
    mean, squares = 0.0, 0.0
    for n, number in enumerate(x.astype(float), 1):
        distance = number - mean
        mean += distance / n
        squares += distance * (number - mean)
        means[n - 1] = mean
        variances[n - 1] = squares
    return means, variances
