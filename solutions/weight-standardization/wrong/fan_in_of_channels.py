"""Believed: the fan-in is the number of input channels.
Hint: Your fan-in is the length of the second axis. Rows and columns of the filter count too.
Caught by: test_example[a convolution]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W.shape[1]
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var * fan_in, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
