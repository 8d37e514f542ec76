"""Believed: a picture is normalized as a whole.
Hint: You take all channels of a sample together. In instance norm each channel has its own mean and variance.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((1, 2, 3), keepdims=True)
    var = X.var((1, 2, 3), keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
