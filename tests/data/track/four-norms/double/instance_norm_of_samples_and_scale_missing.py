"""Mistakes: instance_norm_of_samples and scale_missing"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": 1, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = (0, 2, 3, 4) if kind == "batch" else (2, 3, 4)
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return y + beta[:, None, None]
