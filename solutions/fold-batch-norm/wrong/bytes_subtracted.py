"""Believed: a difference of bytes is a byte.
Hint: You subtract bytes from bytes, and a byte cannot hold a number below 0. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
