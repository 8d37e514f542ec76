"""Believed: a single number needs no normalizing.
Hint: With one feature you leave out the subtraction. A single number is its own mean, so it becomes beta.
Caught by: test_example[one feature]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    if X.shape[-1] == 1:
        return gamma * X + beta
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
