"""Believed: what neighbours say is their absolute value.
Hint: You add up absolute values. Add up squares.
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
        total[:, c] = abs(x[:, max(first, 0) : last]).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
