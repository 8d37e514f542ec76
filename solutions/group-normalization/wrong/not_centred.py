"""Believed: dividing by the standard deviation is all.
Hint: The mean is never subtracted. Before the division, each group's values have to lie around zero.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = x / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
