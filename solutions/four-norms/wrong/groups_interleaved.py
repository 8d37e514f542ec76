"""Believed: the first group takes every second channel.
Hint: Your groups take channels that lie apart. Neighbouring channels form a group.
Caught by: test_example[group norm]
"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, C // groups, groups, H, W).swapaxes(1, 2).astype(float)
    axes = (0, 2, 3, 4) if kind == "batch" else (2, 3, 4)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    y = ((x - mean) / np.sqrt(var + epsilon)).swapaxes(1, 2).reshape(X.shape)
    return y * gamma[:, None, None] + beta[:, None, None]
