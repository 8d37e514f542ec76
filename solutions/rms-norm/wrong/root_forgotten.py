"""Believed: dividing by the mean of the squares brings the numbers to the size 1.
Hint: You divide by the mean of the squares. Take its root.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / ((X**2).mean(-1, keepdims=True) + epsilon)
