"""A norm layer that takes the axes and the shape of its scale from its kind, as code that compares norms does."""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    n, c, h, w = X.shape
    inputs = X.astype(np.float64)
    if kind == "group":
        inputs = inputs.reshape(n, num_groups, c // num_groups, h, w)
    reduced = {"batch": [0, 2, 3], "layer": [1, 2, 3], "instance": [2, 3], "group": [2, 3, 4]}[kind]
    mean = np.mean(inputs, tuple(reduced), keepdims=True)
    variance = np.mean((inputs - mean) ** 2, tuple(reduced), keepdims=True)
    outputs = np.reshape((inputs - mean) / np.sqrt(variance + epsilon), (n, c, h, w))
    return outputs * gamma.reshape(1, c, 1, 1) + beta.reshape(1, c, 1, 1)
