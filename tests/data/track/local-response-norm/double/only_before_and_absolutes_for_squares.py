"""Mistakes: only_before and absolutes_for_squares"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first, last = c - size + 1, c + 1
        total[:, c] = abs(x[:, max(first, 0) : last]).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
