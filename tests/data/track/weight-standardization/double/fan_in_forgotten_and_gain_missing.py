"""Mistakes: fan_in_forgotten and gain_missing"""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    w = W.astype(float)
    axes = tuple(range(1, W.ndim))
    fan_in = W[0].size
    mean = w.mean(axis=axes, keepdims=True)
    var = w.var(axis=axes, keepdims=True)
    root = np.sqrt(np.maximum(var, epsilon))
    scale = gain.reshape(-1, *[1] * (W.ndim - 1))
    return (w - mean) / root
