"""Believed: everything but the first axis is normalized together.
Hint: You put all vectors of a sample into one set. Only the numbers along the last axis belong together.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    axes = tuple(range(1, X.ndim)) or 0
    mean = X.mean(axes, keepdims=True)
    var = X.var(axes, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
