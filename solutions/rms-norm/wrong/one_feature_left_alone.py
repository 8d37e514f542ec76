"""Believed: a single number needs no normalizing.
Hint: With one feature you do not divide. A single number comes to the size 1 as well.
Caught by: test_example[one feature]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    if X.shape[-1] == 1:
        return gamma * X
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
