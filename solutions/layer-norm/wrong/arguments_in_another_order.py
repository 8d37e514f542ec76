"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def layer_norm(X, beta, gamma, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
