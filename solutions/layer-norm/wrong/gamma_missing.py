"""Believed: normalizing is all there is to do, apart from the shift.
Hint: You add beta, but gamma is never used. Each feature is multiplied by its entry of gamma.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return (X - mean) / np.sqrt(var + epsilon) + beta
