"""Believed: weights are divided by the sum of their squares.
Hint: You divide by the sum of squares. Divide by its root.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.maximum(var * fan_in, epsilon)
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
