"""Believed: axis 0 of the flattened groups runs along the values of a group.
Hint: After flattening, your mean runs across the groups instead of along the values of one group. Check
which axis holds the values.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    flat = X.reshape(B * num_groups, -1)
    flat = (flat - flat.mean(axis=0)) / np.sqrt(flat.var(axis=0) + epsilon)
    return gamma.reshape(1, C, 1, 1) * flat.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
