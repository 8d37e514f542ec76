"""Believed: normalization runs along the last axis.
Hint: You normalize each row of pixels on its own. A group holds several channels with all their rows and
columns.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    mean = X.mean(axis=-1, keepdims=True)
    std = np.sqrt(X.var(axis=-1, keepdims=True) + epsilon)
    return gamma.reshape(1, -1, 1, 1) * ((X - mean) / std) + beta.reshape(1, -1, 1, 1)
