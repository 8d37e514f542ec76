"""Believed: the variance is the mean of the squares minus the square of the mean, in a computer too.
Hint: The mean of squares minus the squared mean loses its digits where the numbers are large. Subtract the mean
first.
Caught by: test_example[large offset]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    variance = (y**2).mean() - y.mean() ** 2
    return (y - y.mean()) / np.sqrt(variance) if y.min() != y.max() else np.zeros(y.shape)
