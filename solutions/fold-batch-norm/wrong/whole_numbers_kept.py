"""Believed: whole numbers give whole numbers.
Hint: Your weights are whole numbers where W holds whole numbers. They are floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return (np.trunc(weights) if W.dtype == np.int64 else weights), bias
