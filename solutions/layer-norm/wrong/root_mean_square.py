"""Believed: layer norm divides by the root of the mean square.
Hint: This is RMS norm with a shift: the mean is neither subtracted nor left out of the spread.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    X = X.astype(float)
    square = (X**2).mean(-1, keepdims=True)
    return gamma * X / np.sqrt(square + epsilon) + beta
