"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def rms_norm(gamma, X, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
