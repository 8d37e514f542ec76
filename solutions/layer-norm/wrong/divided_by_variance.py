"""Believed: values are divided by their variance.
Hint: You divide by the variance. Take its root: the standard deviation.
Caught by: test_example[statement example]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / (var + epsilon) + beta
