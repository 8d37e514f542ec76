"""Believed: with one channel in each group it is instance norm, which has no gamma and beta.
Hint: With as many groups as channels you leave gamma and beta out. They are applied whatever the number of
groups.
Caught by: test_reference_example[every channel its own group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W)
    if num_groups == C:
        return x
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
