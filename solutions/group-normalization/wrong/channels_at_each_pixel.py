"""Believed: layer norm over the channels at each pixel is meant.
Hint: You normalize over the channels at each pixel. The pixels of a group belong to the same set of values,
and num_groups has a say in it.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    m = X.mean(axis=1, keepdims=True)
    v = X.var(axis=1, keepdims=True)
    return (X - m) / np.sqrt(v + epsilon) * gamma.reshape(1, -1, 1, 1) + beta.reshape(1, -1, 1, 1)
