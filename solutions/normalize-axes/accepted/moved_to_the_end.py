"""Right: axes are moved to the end and made one."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    last = range(-len(axes), 0)
    Y = np.moveaxis(X, axes, last).astype(float)
    rows = Y.reshape(*Y.shape[: X.ndim - len(axes)], -1)
    rows = rows - rows.mean(-1, keepdims=True)
    rows = rows / np.sqrt((rows**2).mean(-1, keepdims=True) + epsilon)
    return np.moveaxis(rows.reshape(Y.shape), last, axes)
