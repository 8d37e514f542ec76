"""Believed: the sum is divided by how many channels the window has at the edge.
Hint: At the edges you divide by the channels that are there. The sum is divided by size everywhere.
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
        total[:, c] = (x[:, max(first, 0) : last] ** 2).mean(axis=1) * size
    return x / (k + alpha * total / size) ** beta
