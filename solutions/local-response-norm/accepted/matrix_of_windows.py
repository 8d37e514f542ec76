"""Right: a matrix that says which channel is in which window."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    c = np.arange(X.shape[1])
    apart = c - c[:, None]
    inside = (apart >= -(size // 2)) & (apart < size - size // 2)
    x = X.astype(np.float64)
    total = np.einsum("cj,njhw->nchw", inside.astype(float), x**2)
    return x / np.power(k + alpha * total / size, beta)
