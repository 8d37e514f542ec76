"""Believed: the loop has to stop one sample before the end.
Hint: The last sample of the batch is never normalized. Look at the end of your loop over the samples.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    out = np.zeros((B, C, H, W))
    for b in range(B - 1):
        x = X[b].reshape(num_groups, -1)
        x = (x - x.mean(axis=1, keepdims=True)) / np.sqrt(x.var(axis=1, keepdims=True) + epsilon)
        out[b] = x.reshape(C, H, W) * gamma[:, None, None] + beta[:, None, None]
    return out
