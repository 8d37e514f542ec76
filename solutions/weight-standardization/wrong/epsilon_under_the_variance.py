"""Believed: epsilon is a floor of the variance.
Hint: You compare the variance with epsilon, and multiply by the fan-in afterwards. The product is compared.
Caught by: test_example[large epsilon]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var, epsilon) * fan_in)
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
