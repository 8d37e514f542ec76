"""Believed: the variance is the mean of the squares minus the square of the mean, in a computer too.
Hint: The mean of squares minus the squared mean loses its digits where the numbers are large. Subtract the mean
first.
Caught by: test_example[large offset]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = np.maximum((X**2).mean(axis=axes, keepdims=True) - mean**2, 0)
    return (X - mean) / np.sqrt(var + epsilon)
