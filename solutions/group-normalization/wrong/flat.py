"""Believed: the order of the values is enough, the shape is not needed.
Hint: The values are right, but they come in one long row. Reshape the result to the shape of X.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    result = []
    for b in range(B):
        for c in range(C):
            first = c // size * size
            group = X[b, first : first + size]
            scaled = (X[b, c] - group.mean()) / np.sqrt(group.var() + epsilon)
            result.extend((gamma[c] * scaled + beta[c]).ravel())
    return np.array(result)
