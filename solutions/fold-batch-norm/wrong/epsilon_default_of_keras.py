"""Believed: the default epsilon is 1e-3, as in some libraries.
Hint: Your default for epsilon is 1e-3. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-3):
    b = np.zeros(len(W)) if b is None else b.astype(float)
    root = np.sqrt(variance + epsilon)
    scale = gamma / root
    weights = W.astype(float) * scale[:, None, None, None]
    bias = scale * (b - mean) + beta
    return weights, bias
