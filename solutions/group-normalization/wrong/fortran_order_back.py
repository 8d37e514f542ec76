"""Believed: the way back to four axes may use another order.
Hint: The values are right and in the wrong places: the reshape back runs in another order than the reshape
before it.
Caught by: test_reference_example[statement example]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    x = x.reshape(B, C, H, W, order="F")
    return gamma.reshape(1, C, 1, 1) * x + beta.reshape(1, C, 1, 1)
