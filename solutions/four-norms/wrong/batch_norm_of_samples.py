"""Believed: batch norm normalizes each sample.
Hint: Your batch norm takes the numbers of a sample together. It takes those of a channel, in all samples.
Caught by: test_example[batch norm]
"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = (2, 3, 4)
    if kind == "batch":
        x, axes = X[:, None].astype(float), (2, 3, 4)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return y * gamma[:, None, None] + beta[:, None, None]
