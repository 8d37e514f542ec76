"""Believed: the caller does not need W any more.
Hint: You write into W, so the caller's weights are changed. Subtract with W - mean, not with W -= mean.
Caught by: test_example[a convolution]
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
    if W.dtype == np.float64:
        W -= mean
        return scale * W / root
    return scale * (w - mean) / root
