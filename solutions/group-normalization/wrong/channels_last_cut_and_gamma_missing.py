"""Believed: groups can be cut off the front of a channels-last sample, and gamma is for later.
Hint: Two things at once: you cut groups off samples whose channels come last, so that each holds rows of pixels, and
gamma is never used.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.transpose(0, 2, 3, 1).reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    return (x.reshape(B, H, W, C) + beta).transpose(0, 3, 1, 2)
