"""Believed: the mean can be squared as well as the squares averaged.
Hint: You square the mean of the vector. It is the other way round: square first, then take the mean.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt(X.mean(-1, keepdims=True) ** 2 + epsilon)
