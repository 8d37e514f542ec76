"""Believed: the variance of a single sample is not defined.
Hint: For one sample you divide by N - 1, which is 0. The variance divides by N, and that of one sample is 0.
Caught by: test_example[one sample]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    centred = X - X.mean(0)
    var = (centred**2).sum(0) / len(X) if len(X) > 1 else np.full(X.shape[1], np.nan)
    return gamma * centred / np.sqrt(var + epsilon) + beta
