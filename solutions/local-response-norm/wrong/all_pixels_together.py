"""Believed: a channel is one number.
Hint: You add up the squares of whole channels. Each pixel is on its own.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=(1, 2, 3), keepdims=True)[:, 0]
    return x / (k + alpha * total / size) ** beta
