"""Believed: NumPy lines the mean up with the vectors it came from.
Hint: Without keepdims=True the mean of each vector meets the features: NumPy lines axes up from the right.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1) + epsilon)
