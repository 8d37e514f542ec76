"""Believed: the scale is all that is left to do.
Hint: You scale each feature with gamma, but beta is never added.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon)
