"""Believed: epsilon is 1e-8 whatever the caller says.
Hint: You add 1e-8 to the variance and never look at epsilon. Use the argument, which is 1e-5 if it is not given.
Caught by: test_reference_example[default epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + 1e-8)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
