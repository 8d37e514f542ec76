"""Right: means over all axes but the first."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    axes = tuple(range(1, W.ndim))
    n = W.size // W.shape[0]
    var = W.var(axis=axes, keepdims=True, dtype=float)
    scale = np.expand_dims(gain, axes) / np.sqrt(np.maximum(n * var, epsilon))
    return (W - W.mean(axis=axes, keepdims=True, dtype=float)) * scale
