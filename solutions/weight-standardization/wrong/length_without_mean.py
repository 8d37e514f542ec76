"""Believed: the size of a filter is that of its weights.
Hint: You divide by the length of the filter as it came. Take the squares of the distances from the mean.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = (w**2).mean(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var * fan_in, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
