"""Believed: the channels share the average scale and shift.
Hint: You average gamma and beta over the channels. Each channel keeps its own scale and shift.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return np.mean(gamma) * x.reshape(B, C, H, W) + np.mean(beta)
