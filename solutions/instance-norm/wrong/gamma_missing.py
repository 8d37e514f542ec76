"""Believed: normalizing is all there is to do, apart from the shift.
Hint: You add beta, but gamma is never used. Each channel is multiplied by its entry of gamma.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
