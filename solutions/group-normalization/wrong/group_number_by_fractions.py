"""Believed: fractions of the channel count are exact.
Hint: You find a channel's group by dividing fractions, and 0.6 // 0.2 is 2, not 3. Whole numbers and // are
exact.
Caught by: test_each_group_is_normalized[ten channels in five groups]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    group_of = np.array([int((c / C) // (1 / num_groups)) for c in range(C)])
    out = np.zeros((B, C, H, W))
    for g in range(num_groups):
        mine = group_of == g
        part = X[:, mine]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
        out[:, mine] = (part - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
