"""Believed: a scale is never negative.
Hint: You take the absolute value of gamma. A negative scale turns an output around.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = abs(gamma) / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
