"""Believed: the reciprocal of the root is in the formula, so it is divided by.
Hint: You multiply by the root of the mean square, or divide by its reciprocal. The vector is divided by the root
itself.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    reciprocal = 1 / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
    return gamma * X / reciprocal
