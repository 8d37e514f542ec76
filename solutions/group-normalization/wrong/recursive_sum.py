"""Believed: recursion goes as deep as it is needed.
Hint: You add up the values by recursion, one call for each value. Python stops after about a thousand; use
a loop or np.mean.
Caught by: test_output_shape[large pictures]
"""

import numpy as np


def total(values):
    if not values:
        return 0.0
    return values[0] + total(values[1:])


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.zeros((B, C, H, W))
    for b in range(B):
        for g in range(num_groups):
            part = X[b, g * size : (g + 1) * size].astype(float)
            values = part.ravel().tolist()
            mean = total(values) / len(values)
            var = total([(v - mean) ** 2 for v in values]) / len(values)
            out[b, g * size : (g + 1) * size] = (part - mean) / (var + epsilon) ** 0.5
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
