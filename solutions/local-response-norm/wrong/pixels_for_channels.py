"""Believed: the neighbours are the pixels beside a number.
Hint: Your windows go along the columns. They hold channels: axis 1.
Caught by: test_example[all sizes equal]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    if X.shape[1] == X.shape[3] > 1:
        for w in range(X.shape[3]):
            first = w - size // 2
            total[..., w] = (x[..., max(first, 0) : first + size] ** 2).sum(axis=3)
        return x / (k + alpha * total / size) ** beta
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
