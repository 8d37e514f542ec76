"""Believed: in use, epsilon is not needed.
Hint: You leave epsilon out. It was there when the network learned, so it stays in use.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(np.where(variance > 0, variance, 1.0))
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
