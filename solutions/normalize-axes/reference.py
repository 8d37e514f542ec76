"""Normalization over any axes: what batch, layer and instance norm have in common."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    """Bring each set of numbers to mean 0 and variance 1; places that differ in the axes only form a set.

    X: integers or floats, with one to five axes; not modified.
    axes: tuple of axes, negative ones counted from the end.
    epsilon: float, added to the biased variance before the root.

    Returns floats of X's shape.
    """
    mean = X.mean(axis=axes, keepdims=True, dtype=float)
    variance = X.var(axis=axes, keepdims=True, dtype=float)
    return (X - mean) / np.sqrt(variance + epsilon)
