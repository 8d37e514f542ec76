"""Believed: k is 1.
Hint: You always add 1. Use the argument k.
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
    return x / (1.0 + alpha * total / size) ** beta
