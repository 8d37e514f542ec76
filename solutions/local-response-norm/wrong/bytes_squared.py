"""Believed: the square of a byte is as large as it has to be.
Hint: You square the numbers in their own type, and the square of a byte runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (X[:, max(first, 0) : last] ** 2).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
