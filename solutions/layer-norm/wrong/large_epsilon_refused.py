"""Believed: an epsilon above a thousandth is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    epsilon = min(epsilon, 1e-3)
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
