"""Right: a table of axes, and groups apart."""

import numpy as np


AXES = {"batch": (0, 2, 3), "layer": (1, 2, 3), "instance": (2, 3)}


def standardize(x, axes, epsilon):
    return (x - x.mean(axes, keepdims=True)) / np.sqrt(x.var(axes, keepdims=True) + epsilon)


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    x = X.astype(float)
    if kind == "group":
        y = standardize(x.reshape(X.shape[0], num_groups, -1), 2, epsilon).reshape(X.shape)
    else:
        y = standardize(x, AXES[kind], epsilon)
    return gamma.reshape(1, -1, 1, 1) * y + beta.reshape(1, -1, 1, 1)
