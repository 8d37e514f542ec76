"""Believed: the result has mean 0 in any case.
Hint: You subtract the mean of each vector before you divide. The size is right, but nothing is to be subtracted.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    square = (X**2).mean(-1, keepdims=True)
    return gamma * (X - X.mean(-1, keepdims=True)) / np.sqrt(square + epsilon)
