"""Believed: the default epsilon is 1e-5, as in layer norm.
Hint: Your default for epsilon is 1e-5. The statement says 1e-6.
Caught by: test_example[default epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-5):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
