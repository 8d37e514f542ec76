"""Believed: epsilon is always 1e-5.
Hint: You always add 1e-5. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + 1e-5) + beta
