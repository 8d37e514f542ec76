"""Believed: scale and shift may be applied inside the loop over the groups.
Hint: Scale and shift are applied to all channels in every turn of the loop over the groups. Once is enough:
look at the indentation.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = X.astype(float)
    for g in range(num_groups):
        part = X[:, g * size : (g + 1) * size]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
        out[:, g * size : (g + 1) * size] = (part - mean) / np.sqrt(var + epsilon)
        out = gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
    return out
