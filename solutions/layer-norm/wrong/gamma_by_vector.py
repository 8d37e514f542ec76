"""Believed: each vector has its own scale and shift.
Hint: You scale the vectors, not the features: gamma and beta line up with the last axis without a reshape.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    if X.ndim > 1 and X.shape[-2] == X.shape[-1]:
        gamma, beta = gamma[:, None], beta[:, None]
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
