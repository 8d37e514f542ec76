"""Believed: a vector finds its axis by its length.
Hint: Where it fits, your gain meets the last axis. Give it the shape (O, 1, 1, 1).
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
    scale = gain if len(gain) == W.shape[-1] > 1 else gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
