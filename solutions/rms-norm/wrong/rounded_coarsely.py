"""Believed: a float16 is enough for numbers of the size 1.
Hint: You keep the divided vector as float16, which has three digits. Stay with NumPy's own floats.
Caught by: test_example[one large number]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * (X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)).astype(np.float16).astype(float)
