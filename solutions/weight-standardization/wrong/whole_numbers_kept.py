"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when W holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
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
    result = scale * (w - mean) / root
    return np.trunc(result) if W.dtype == np.int64 else result
