"""Believed: epsilon is added to the variance.
Hint: You add epsilon under the root. Here it is a floor: the larger of the two numbers is taken.
Caught by: test_example[large epsilon]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(var * fan_in + epsilon)
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
