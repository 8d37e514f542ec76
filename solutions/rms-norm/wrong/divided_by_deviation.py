"""Believed: the spread to divide by is the standard deviation.
Hint: You divide by the standard deviation, which is taken from the mean. Take the squares of the numbers
themselves.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    return gamma * X / np.sqrt(X.var(-1, keepdims=True) + epsilon)
