"""Right: windows as a view."""

import numpy as np


def local_response_norm(X, size=5, alpha=1e-4, beta=0.75, k=1.0):
    squares = np.square(X, dtype=float)
    squares = np.pad(squares, [(0, 0), (size // 2, (size - 1) // 2), (0, 0), (0, 0)])
    windows = np.lib.stride_tricks.sliding_window_view(squares, size, axis=1)
    return X / (k + alpha * windows.mean(axis=-1)) ** beta
