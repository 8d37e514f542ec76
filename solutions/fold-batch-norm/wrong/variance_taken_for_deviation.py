"""Believed: the running average is a standard deviation.
Hint: You take no root. The running average is one of variances, with epsilon added under the root.
Caught by: test_example[statement example]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt((variance + epsilon) ** 2 + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
