"""Believed: a vector finds its axis by its length.
Hint: Where it fits, your scale meets the columns of the filters. Give it the shape (O, 1, 1, 1).
Caught by: test_example[statement example]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * (scale if len(scale) == W.shape[-1] > 1 else scale[:, None, None, None])
    bias = scale * (b - mean) + beta
    return weights, bias
