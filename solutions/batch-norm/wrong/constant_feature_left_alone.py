"""Believed: a feature without spread cannot be normalized and stays as it is.
Hint: You return a constant feature unchanged. Its distances from the mean are 0, so only beta is left.
Caught by: test_example[a constant feature]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    normed = gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
    return np.where((X.var(0) == 0) & (len(X) > 1), X, normed)
