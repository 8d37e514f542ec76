"""Believed: the loop has to stop one group before the end.
Hint: The last group of channels is never normalized. Look at the end of your loop over the groups.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = X.astype(float)
    for g in range(num_groups - 1):
        c = slice(g * size, (g + 1) * size)
        part = X[:, c]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
        out[:, c] = (part - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
