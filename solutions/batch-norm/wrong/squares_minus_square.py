"""Believed: the variance is the mean of the squares minus the square of the mean, in a computer too.
Hint: The mean of squares minus the squared mean loses its digits where the numbers are large. Subtract the mean
first.
Caught by: test_example[large offset]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    X = X.astype(float)
    var = np.maximum((X**2).mean(0) - X.mean(0) ** 2, 0)
    return gamma * (X - X.mean(0)) / np.sqrt(var + epsilon) + beta
