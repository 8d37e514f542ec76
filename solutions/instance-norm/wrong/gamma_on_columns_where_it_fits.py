"""Believed: NumPy lines gamma up with the channels if it can.
Hint: gamma meets the columns where there are as many as channels. Reshape it to (1, C, 1, 1).
Caught by: test_example[all sizes are two]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    x = (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon)
    if len(X) > 1 and X.shape[3] == X.shape[1]:
        return gamma * x + beta
    return gamma[:, None, None] * x + beta[:, None, None]
