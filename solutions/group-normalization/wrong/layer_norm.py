"""Believed: all channels of a sample are normalized together.
Hint: This is what you get when all channels of a sample share one mean: that is layer norm, right for one
group only. Does num_groups appear in your statistics?
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    mu = np.mean(X, axis=(1, 2, 3), keepdims=True)
    sigma2 = np.var(X, axis=(1, 2, 3), keepdims=True)
    X_hat = (X - mu) / np.sqrt(sigma2 + epsilon)
    return gamma[None, :, None, None] * X_hat + beta[None, :, None, None]
