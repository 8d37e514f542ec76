"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Subtract with X - mean, not with X -= mean.
Caught by: test_example[all sizes are two]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    if X.dtype.kind != "f":
        X = X.astype(float)
    X -= X.mean((2, 3), keepdims=True)
    X /= np.sqrt((X**2).mean((2, 3), keepdims=True) + epsilon)
    return gamma[:, None, None] * X + beta[:, None, None]
