"""Believed: the scale is stored as its difference from one.
Hint: You multiply by 1 + gamma. Here gamma itself is the scale.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return (1 + gamma) * X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
