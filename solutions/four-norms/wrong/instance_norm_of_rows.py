"""Believed: instance norm goes along the rows.
Hint: Your instance norm has a mean for each row. All pixels of a channel share one: the axes are rows and columns.
Caught by: test_example[instance norm]
"""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1, "group": num_groups}[kind]
    x = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = {"batch": (0, 2, 3, 4), "instance": (4,)}.get(kind, (2, 3, 4))
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    y = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return y * gamma[:, None, None] + beta[:, None, None]
