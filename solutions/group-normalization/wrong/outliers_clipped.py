"""Believed: values more than three deviations out are noise.
Hint: You cut off what lies more than three standard deviations out. Nothing is cut off in group norm.
Caught by: test_reference_example[one bright pixel]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = np.clip(x, -3, 3)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
