"""Believed: any tiny default epsilon will do; 1e-6.
Hint: Your default for epsilon is not 1e-5. With a tiny variance the difference shows.
Caught by: test_reference_example[default epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-6):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
