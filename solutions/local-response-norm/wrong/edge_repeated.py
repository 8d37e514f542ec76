"""Believed: beyond the edge the last channel goes on.
Hint: You repeat the channel at the edge. Channels that do not exist are left out.
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
        total[:, c] = (x[:, np.clip(np.arange(first, last), 0, C - 1)] ** 2).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
