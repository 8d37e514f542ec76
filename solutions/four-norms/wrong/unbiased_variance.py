"""Believed: the variance divides by one less than the size of a set.
Hint: You divide the squares by one less than the size of the set. All four kinds divide by its size.
Caught by: test_example[layer norm]
"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = (0, 2, 3, 4) if kind == "batch" else (2, 3, 4)
    mean = x.mean(axis=axes, keepdims=True)
    var = ((x - mean) ** 2).sum(axis=axes, keepdims=True) / max(x.size // mean.size - 1, 1)
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return y * gamma[:, None, None] + beta[:, None, None]
