"""The moments of a library, taken over axes that were made positive first, with the shape that is left to broadcast."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    axes = sorted(axis + X.ndim if axis < 0 else axis for axis in axes)
    shape = [1 if axis in axes else size for axis, size in enumerate(X.shape)]
    X = X.astype(np.float64)
    mean = np.mean(X, axis=tuple(axes)).reshape(shape)
    variance = np.mean(np.square(X - mean), axis=tuple(axes)).reshape(shape)
    return (X - mean) * (1 / np.sqrt(variance + epsilon))
