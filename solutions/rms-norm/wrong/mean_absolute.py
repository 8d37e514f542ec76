"""Believed: the size of the numbers is the mean of their absolute values.
Hint: You divide by the mean of the absolute values. Square, take the mean, and then the root.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt(np.abs(X).mean(-1, keepdims=True) ** 2 + epsilon)
