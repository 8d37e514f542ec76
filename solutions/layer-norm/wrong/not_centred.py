"""Believed: dividing by the spread is normalizing.
Hint: You divide by the standard deviation, but the mean is never subtracted.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    var = X.var(-1, keepdims=True)
    return gamma * X / np.sqrt(var + epsilon) + beta
