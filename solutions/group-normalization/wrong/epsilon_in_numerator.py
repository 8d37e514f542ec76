"""Believed: epsilon keeps the fraction from being zero.
Hint: You add epsilon above the fraction line. It is there to keep the denominator away from zero.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True) + epsilon) / np.sqrt(x.var(axis=2, keepdims=True))
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
