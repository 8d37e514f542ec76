"""Believed: batch norm scales what goes into the convolution.
Hint: You scale the inputs of the filters, axis 1. Batch norm comes after the convolution and scales its outputs.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * (scale[:, None, None] if len(scale) == W.shape[1] > 1 else scale[:, None, None, None])
    bias = scale * (b - mean) + beta
    return weights, bias
