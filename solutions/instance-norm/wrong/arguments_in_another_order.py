"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def instance_norm(X, beta, gamma, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
