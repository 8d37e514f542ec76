"""Believed: epsilon is always 1e-6.
Hint: You always add 1e-6. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + 1e-6)
