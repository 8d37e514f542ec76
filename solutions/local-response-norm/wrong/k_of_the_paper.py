"""Believed: the default of k is 2, as in the paper.
Hint: Your default for k is 2. The statement says 1.
Caught by: test_example[defaults]
"""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=2.0):
    C = X.shape[1]
    x = X.astype(float)
    total = np.zeros(X.shape)
    for c in range(C):
        first = c - size // 2
        last = first + size
        total[:, c] = (x[:, max(first, 0) : last] ** 2).sum(axis=1)
    return x / (k + alpha * total / size) ** beta
