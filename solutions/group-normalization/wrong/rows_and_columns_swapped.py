"""Believed: the axes after the channels are width and height.
Hint: Rows and columns changed places in your result. The last two axes of X are height, then width.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, W, H = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
