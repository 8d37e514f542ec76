"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Subtract with X - mean, not with X -= mean.
Caught by: test_example[a constant feature]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    if X.dtype.kind == "f":
        X -= X.mean(0)
        return gamma * X / np.sqrt((X**2).mean(0) + epsilon) + beta
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
