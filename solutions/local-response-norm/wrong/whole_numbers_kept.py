"""Believed: whole numbers give whole numbers.
Hint: Your result is cut to whole numbers when X holds whole numbers. It holds floats always.
Caught by: test_example[statement example]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=1)
    y = x / (k + alpha * total / size) ** beta
    return np.trunc(y) if X.dtype == np.int64 else y
