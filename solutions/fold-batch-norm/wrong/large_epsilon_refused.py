"""Believed: an epsilon above one is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + min(epsilon, 1.0))
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
