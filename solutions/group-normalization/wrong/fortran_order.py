"""Believed: the order in which an array is flattened makes no difference as long as it is undone.
Hint: You flatten X with the first axis running fastest, so the groups are cut from columns, not from
channels. NumPy's usual order keeps the pixels of a channel together.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.ravel(order="F").reshape(num_groups, C // num_groups, H, W, B)
    mean = x.mean(axis=(1, 2, 3), keepdims=True)
    var = x.var(axis=(1, 2, 3), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).ravel().reshape((B, C, H, W), order="F")
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
