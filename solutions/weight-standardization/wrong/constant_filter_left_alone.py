"""Believed: a filter without spread cannot be normalized and stays as it is.
Hint: You return a constant filter unchanged. Its distances from the mean are 0, so it becomes zeros.
Caught by: test_example[a constant filter]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var * fan_in, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return np.where((var == 0) & (fan_in > 1), w, scale * (w - mean) / root)
