"""Believed: each channel of a filter is normalized on its own.
Hint: You normalize each input channel of a filter on its own. All weights that make one output belong together.
Caught by: test_example[a convolution]
"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(2, W.ndim)) or (1,)
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var * fan_in, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return scale * (w - mean) / root
