"""Believed: the samples' own means and variances are averaged before they are used.
Hint: You take the statistics for each sample and then average them over the batch. No average over the
samples is needed: each keeps its own.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    g = X.reshape(B, num_groups, -1)
    mean = g.mean(axis=2).mean(axis=0)
    var = g.var(axis=2).mean(axis=0)
    g = (g - mean[None, :, None]) / np.sqrt(var[None, :, None] + epsilon)
    return g.reshape(X.shape) * gamma.reshape(1, C, 1, 1) + beta.reshape(1, C, 1, 1)
