"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    out = np.empty_like(X) if X.dtype == np.int64 else np.empty(X.shape)
    out[:] = gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
    return out.astype(float)
