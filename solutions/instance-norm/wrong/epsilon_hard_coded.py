"""Believed: epsilon is always 1e-5.
Hint: You always add 1e-5. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + 1e-5) + beta[:, None, None]
