"""Believed: the caller does not need X any more.
Hint: You write into X, so the caller's array is changed. Divide with X / root, not with X /= root.
Caught by: test_example[equal numbers]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    if X.dtype.kind != "f":
        X = X.astype(float)
    X /= np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
    return gamma * X
