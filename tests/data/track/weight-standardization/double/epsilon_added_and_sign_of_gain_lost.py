"""Mistakes: epsilon_added and sign_of_gain_lost"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(var * fan_in + epsilon)
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return abs(scale) * (w - mean) / root
