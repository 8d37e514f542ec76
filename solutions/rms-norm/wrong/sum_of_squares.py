"""Believed: the size of a vector is the root of the sum of its squares.
Hint: You divide by the length of the vector, the root of the sum. RMS norm takes the mean of the squares.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).sum(-1, keepdims=True) + epsilon)
