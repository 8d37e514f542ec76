"""Local response normalization after Krizhevsky, Sutskever and Hinton (2012), averaged as in PyTorch and Caffe."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    """Divide each number by a power of the squares of the channels beside it.

    X: (N, C, H, W), integers or floats; not modified.
    size: int, how many channels a window has; one more before than after where it is even.
    alpha, beta, k: floats.

    Returns floats of X's shape.
    """
    channels = X.shape[1]
    X = X.astype(float)
    squares = np.pad(X**2, ((0, 0), (size // 2, (size - 1) // 2), (0, 0), (0, 0)))
    total = sum(squares[:, i : i + channels] for i in range(size))
    return X / (k + alpha * total / size) ** beta
