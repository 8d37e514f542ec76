"""Believed: the default epsilon is 1e-8.
Hint: Your default for epsilon is 1e-8. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-8):
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
