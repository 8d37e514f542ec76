"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    out = np.zeros(X.shape, X.dtype if X.dtype == np.int64 else float)
    out[:] = gamma[:, None, None] * (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon) + beta[:, None, None]
    return out.astype(float)
