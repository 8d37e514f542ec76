"""Believed: a scale is never negative.
Hint: The sign of gamma is lost. A negative scale turns a channel's values round.
Caught by: test_affine[gamma of both signs]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    scale = np.sqrt(np.square(gamma))
    return scale.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
