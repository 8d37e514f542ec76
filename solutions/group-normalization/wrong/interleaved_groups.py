"""Believed: channels are dealt out to the groups like cards.
Hint: Your groups take every so many-th channel. A group consists of neighbouring channels: which of the two
new axes comes first, group or place in the group?
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, C // num_groups, num_groups, H, W)
    mean = x.mean(axis=(1, 3, 4), keepdims=True)
    var = x.var(axis=(1, 3, 4), keepdims=True)
    x = ((x - mean) / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
