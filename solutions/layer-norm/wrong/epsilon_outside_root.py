"""Believed: epsilon is added to the standard deviation.
Hint: You add epsilon after the root. It is added to the variance, inside the root.
Caught by: test_example[large epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    return gamma * (X - mean) / (X.std(-1, keepdims=True) + epsilon) + beta
