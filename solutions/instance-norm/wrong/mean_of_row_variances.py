"""Believed: the variance of a channel is the mean of the variances of its rows.
Hint: You average the variances of the rows. That misses how far the rows lie apart; take the variance over all
pixels.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    var = X.var(3, keepdims=True).mean(2, keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
