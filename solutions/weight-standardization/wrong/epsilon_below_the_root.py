"""Believed: epsilon is a floor of the root.
Hint: You compare the root with epsilon. What stands under the root is compared.
Caught by: test_example[large epsilon]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.maximum(np.sqrt(var * fan_in), epsilon)
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
