"""Believed: half precision is enough for activations.
Hint: Your result is only good to about three digits: it was computed in float16. Keep double precision.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.astype(np.float16).reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
