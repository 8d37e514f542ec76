"""Right: number by number."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    N, C, H, W = X.shape
    Y = np.empty(X.shape)
    for c in range(C):
        window = [j for j in range(c - size // 2, c - size // 2 + size) if 0 <= j < C]
        for n in range(N):
            for h in range(H):
                for w in range(W):
                    squares = sum(float(X[n, j, h, w]) ** 2 for j in window)
                    Y[n, c, h, w] = float(X[n, c, h, w]) / (k + alpha * squares / size) ** beta
    return Y
