"""Believed: a single weight cannot be normalized.
Hint: With a fan-in of one you return the weights as they are. Each is its own mean, so they become zeros.
Caught by: test_example[a fan-in of one]
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
    return w if fan_in == 1 else scale * (w - mean) / root
