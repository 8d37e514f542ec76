"""Believed: everything but the first axis is taken together.
Hint: You put all vectors of a sample into one set. Only the numbers along the last axis belong together.
Caught by: test_example[three axes of one length]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    axes = tuple(range(1, X.ndim)) or 0
    return gamma * X / np.sqrt((X**2).mean(axes, keepdims=True) + epsilon)
