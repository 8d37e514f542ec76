"""Believed: pictures are square.
Hint: You use the height for the width as well. Pictures need not be square.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, size = X.shape[:3]
    x = X.reshape(B, num_groups, C // num_groups, size, size)
    mean = x.mean(axis=(2, 3, 4), keepdims=True)
    var = x.var(axis=(2, 3, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, size, size)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
