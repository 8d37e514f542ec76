"""Believed: layer norm ends with mean 0 and variance 1.
Hint: You normalize, but gamma and beta are never used. Scale and shift each feature at the end.
Caught by: test_example[default epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon)
