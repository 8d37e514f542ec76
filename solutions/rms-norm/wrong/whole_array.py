"""Believed: one root mean square is enough.
Hint: You take one mean of the whole array. Each vector has its own.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean() + epsilon)
