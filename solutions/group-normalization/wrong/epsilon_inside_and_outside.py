"""Believed: epsilon under the root is not safe enough.
Hint: You add epsilon twice, to the variance and to its root. Once, under the root, is enough.
Caught by: test_reference_example[large epsilon]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    std = np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = (x - x.mean(axis=2, keepdims=True)) / (std + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
