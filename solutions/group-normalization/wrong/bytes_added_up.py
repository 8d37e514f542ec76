"""Believed: adding up array elements in a loop gives a Python number.
Hint: You add up the elements of X in a loop. Each keeps its type, and a sum of bytes stays a byte and runs
over: turn them into floats first.
Caught by: test_reference_example[picture of bytes]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros((B, C, H, W))
    for b in range(B):
        for g in range(num_groups):
            part = X[b, g * size : (g + 1) * size]
            total = 0
            for value in part.ravel():
                total += value
            mean = float(total) / part.size
            var = ((part - mean) ** 2).mean()
            out[b, g * size : (g + 1) * size] = (part - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
