"""Believed: the default epsilon is 1e-12, as in some transformers.
Hint: Your default for epsilon is 1e-12. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-12):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
