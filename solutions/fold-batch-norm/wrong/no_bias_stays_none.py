"""Believed: a convolution without a bias stays without one.
Hint: Where the convolution has no bias, you return zeros. Batch norm brings one along.
Caught by: test_example[no bias]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    bare = b is None
    b = np.zeros(len(W)) if bare else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, np.zeros(len(W)) if bare else bias
