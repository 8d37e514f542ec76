"""Believed: the channels of a pixel belong together.
Hint: You normalize each pixel over its channels. Instance norm normalizes each channel over its pixels.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(1, keepdims=True)
    var = X.var(1, keepdims=True)
    return gamma[:, None, None] * (X - mean) / np.sqrt(var + epsilon) + beta[:, None, None]
