"""Believed: a layer returns what its backward pass needs along with the result.
Hint: You return the result together with a cache. Only the array is asked for.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    x_hat = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    out = gamma.reshape(1, C, 1, 1) * x_hat + beta.reshape(1, C, 1, 1)
    cache = (num_groups, X, x_hat, mean, var, gamma, beta, epsilon)
    return out, cache
