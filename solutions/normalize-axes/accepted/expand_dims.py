"""Right: the axes are put back with expand_dims."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = np.asarray(X, dtype=np.float64)
    mean = np.expand_dims(np.mean(X, axis=axes), axes)
    std = np.sqrt(np.expand_dims(np.var(X, axis=axes), axes) + epsilon)
    return (X - mean) / std
