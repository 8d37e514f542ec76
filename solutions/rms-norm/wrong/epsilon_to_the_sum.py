"""Believed: it does not matter whether epsilon is added before or after the division by D.
Hint: You add epsilon to the sum of the squares, so that it is divided by D too. Add it to their mean.
Caught by: test_example[default epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt(((X**2).sum(-1, keepdims=True) + epsilon) / X.shape[-1])
