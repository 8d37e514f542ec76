"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Subtract with X - mean, not with X -= mean.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    if X.dtype.kind == "f":
        X -= X.mean(-1, keepdims=True)
        X /= np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
        return gamma * X + beta
    mean = X.mean(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(X.var(-1, keepdims=True) + epsilon) + beta
