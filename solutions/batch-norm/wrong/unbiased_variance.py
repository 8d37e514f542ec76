"""Believed: the variance divides by one less than the number of samples.
Hint: You divide the squares by N - 1. In training batch norm divides by N; the other one goes into the running
average.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    centred = X - X.mean(0)
    var = (centred**2).sum(0) / max(len(X) - 1, 1)
    return gamma * centred / np.sqrt(var + epsilon) + beta
