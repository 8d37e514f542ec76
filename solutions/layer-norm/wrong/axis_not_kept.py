"""Believed: NumPy lines the mean up with the vectors it came from.
Hint: Without keepdims=True your mean of each vector meets the features: NumPy lines axes up from the right.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(axis=-1)) / np.sqrt(X.var(axis=-1) + epsilon) + beta
