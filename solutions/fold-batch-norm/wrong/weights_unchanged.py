"""Believed: only the bias has to change.
Hint: Your weights are the old ones. Each filter is multiplied by its scale.
Caught by: test_example[statement example]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float)
    bias = scale * (b - mean) + beta
    return weights, bias
