"""Believed: RMS norm is layer norm without the shift.
Hint: This is layer norm: you subtract the mean. RMS norm subtracts nothing.
Caught by: test_example[equal numbers]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    X = X - X.mean(-1, keepdims=True)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
