"""Believed: k is added to the power.
Hint: You add k after the power. It stands inside the brackets.
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
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=1)
    return x / (k + (alpha * total / size) ** beta)
