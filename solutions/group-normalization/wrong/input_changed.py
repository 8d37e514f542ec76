"""Believed: X may be used as working space.
Hint: The values are right, but you write into X. The caller still needs it: work on a copy.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    if X.dtype.kind != "f":
        X = X.astype(float)
    x = X.reshape(B, num_groups, -1)
    x -= x.mean(axis=2, keepdims=True)
    x /= np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
