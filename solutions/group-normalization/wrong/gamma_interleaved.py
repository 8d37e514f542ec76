"""Believed: gamma is laid out as (place in group, group).
Hint: Your gamma and beta arrive at other channels than their own. Cut into groups, they run as the channels
do: group first, then place in the group.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    x = X.reshape(B, num_groups, size, H, W)
    x = x - x.mean(axis=(2, 3, 4), keepdims=True)
    x = x / np.sqrt((x**2).mean(axis=(2, 3, 4), keepdims=True) + epsilon)
    scale = gamma.reshape(size, num_groups).T[None, :, :, None, None]
    shift = beta.reshape(size, num_groups).T[None, :, :, None, None]
    return (scale * x + shift).reshape(B, C, H, W)
