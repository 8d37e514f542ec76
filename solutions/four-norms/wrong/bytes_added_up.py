"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = (0, 2, 3, 4) if kind == "batch" else (2, 3, 4)
    x = x.astype(X.dtype)
    mean = x.mean(axis=axes, keepdims=True)
    mean = x.sum(axis=axes, keepdims=True, dtype=X.dtype) / (x.size // mean.size)
    var = x.var(axis=axes, keepdims=True)
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return y * gamma[:, None, None] + beta[:, None, None]
