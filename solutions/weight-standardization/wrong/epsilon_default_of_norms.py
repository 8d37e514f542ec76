"""Believed: the default epsilon is 1e-5, as in the norms.
Hint: Your default for epsilon is 1e-5. The statement says 1e-4.
Caught by: test_example[default epsilon]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-5):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var * fan_in, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
