"""Believed: gamma and beta should have the type of X.
Hint: You give gamma and beta the type of X. Where X holds whole numbers, their fractions are cut off.
Caught by: test_reference_example[whole numbers]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    gamma = gamma.astype(X.dtype).reshape(1, C, 1, 1)
    beta = beta.astype(X.dtype).reshape(1, C, 1, 1)
    return gamma * x.reshape(B, C, H, W) + beta
