"""A layer for networks that were carried over, which did not divide alpha by the size of the window as their origin does
(heuritech/convnets-keras, pull request 6)."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    channels, half = X.shape[1], size // 2
    square = X.astype(float) ** 2
    extra = np.zeros((X.shape[0], channels + 2 * half, *X.shape[2:]))
    extra[:, half : half + channels] = square
    scale = k * np.ones(X.shape)
    for i in range(size):
        scale = scale + alpha * extra[:, i : i + channels]
    return X / scale**beta
