"""Believed: every channel is normalized over its own pixels.
Hint: This is what you get when every channel is normalized on its own: that is instance norm, and
num_groups has no effect. Which channels share a mean?
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    mean = X.mean(axis=(2, 3), keepdims=True)
    var = X.var(axis=(2, 3), keepdims=True)
    out = (X - mean) / np.sqrt(var + epsilon)
    return out * gamma.reshape(1, -1, 1, 1) + beta.reshape(1, -1, 1, 1)
