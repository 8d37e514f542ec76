"""Believed: each sample has its own scale and shift.
Hint: gamma meets the samples where there are as many as channels. It belongs to the channels.
Caught by: test_example[all sizes are two]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    x = (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon)
    shape = (-1, 1, 1, 1) if len(X) == X.shape[1] else (1, -1, 1, 1)
    return gamma.reshape(shape) * x + beta.reshape(shape)
