"""Right: channel by channel, pixel by pixel."""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    N, C, H, W = X.shape
    out = np.empty((N, C, H, W))
    for n in range(N):
        for c in range(C):
            pixels = [float(pixel) for pixel in X[n, c].ravel()]
            mean = sum(pixels) / (H * W)
            variance = sum((pixel - mean) ** 2 for pixel in pixels) / (H * W)
            for i in range(H):
                for j in range(W):
                    out[n, c, i, j] = gamma[c] * (X[n, c, i, j] - mean) / (variance + epsilon) ** 0.5 + beta[c]
    return out
