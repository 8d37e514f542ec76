"""Believed: epsilon is added to the root mean square.
Hint: You add epsilon after the root. It is added to the mean of the squares, inside the root.
Caught by: test_example[large epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / (np.sqrt((X**2).mean(-1, keepdims=True)) + epsilon)
