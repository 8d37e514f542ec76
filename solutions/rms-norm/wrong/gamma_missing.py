"""Believed: dividing is all there is to do.
Hint: gamma is never used. Each feature is multiplied by its entry of gamma.
Caught by: test_example[statement example]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
