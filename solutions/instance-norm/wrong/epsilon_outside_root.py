"""Believed: epsilon is added to the standard deviation.
Hint: You add epsilon after the root. It is added to the variance, inside the root.
Caught by: test_example[large epsilon]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / (X.std((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
