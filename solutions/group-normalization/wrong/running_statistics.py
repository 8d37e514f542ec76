"""Believed: mean and variance are averaged over the calls, as batch norm does in training.
Hint: You keep running statistics from call to call. Group norm remembers nothing: every call uses its own
data.
Caught by: test_each_group_is_normalized[ten channels in five groups]
"""

import numpy as np

_running = {}


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    if mean.shape in _running:
        old_mean, old_var = _running[mean.shape]
        mean, var = 0.9 * old_mean + 0.1 * mean, 0.9 * old_var + 0.1 * var
    _running[mean.shape] = mean, var
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
