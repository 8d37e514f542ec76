"""Right: shifted copies are added where they overlap."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    C = X.shape[1]
    squares = X.astype(float) ** 2
    total = np.zeros_like(squares)
    for shift in range(-(size // 2), size - size // 2):
        low, high = max(0, -shift), min(C, C - shift)
        if low < high:
            total[:, low:high] += squares[:, low + shift : high + shift]
    return X / (k + total * (alpha / size)) ** beta
