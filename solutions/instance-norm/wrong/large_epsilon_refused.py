"""Believed: an epsilon above one is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    root = np.sqrt(X.var((2, 3), keepdims=True) + min(epsilon, 1.0))
    return gamma[:, None, None] * (X - mean) / root + beta[:, None, None]
