"""Believed: the old bias is added to the new one.
Hint: Your old bias does not run through batch norm: it is scaled like everything else.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = b - scale * mean + beta
    return weights, bias
