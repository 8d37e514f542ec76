"""Believed: an epsilon above one is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + min(epsilon, 1.0))
