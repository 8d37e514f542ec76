"""Believed: each channel is normalized with the channels that follow it.
Hint: Every channel gets a group of its own that begins with it. Groups do not overlap: each channel belongs
to exactly one.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    out = np.empty(X.shape, dtype=float)
    for b in range(B):
        for c in range(C):
            window = X[b, c : c + size]
            out[b, c] = (X[b, c] - window.mean()) / np.sqrt(window.var() + epsilon)
            out[b, c] = gamma[c] * out[b, c] + beta[c]
    return out
