"""Believed: an argument may have any name.
Hint: A test passes epsilon by its name, and your function does not know it. Keep the signature of the
starter.
Caught by: test_reference_example[large epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, eps=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + eps)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
