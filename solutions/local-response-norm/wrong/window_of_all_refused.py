"""Believed: a window is smaller than the number of channels.
Hint: You cut the size down to the number of channels, and divide by that. It may be larger, and the sum is divided
by size.
Caught by: test_example[a window of all channels]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    size = min(size, 2 * C + 1)
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
