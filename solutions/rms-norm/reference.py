"""RMS normalization after Zhang and Sennrich, "Root Mean Square Layer Normalization" (2019, arXiv:1910.07467)."""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    """Divide every vector along the last axis of X by its root mean square, then scale each feature.

    X: (..., D), integers or floats; not modified.
    gamma: (D,), one scale for each feature.
    epsilon: float, added to the mean of the squares before the root.

    Returns floats of the shape of X.
    """
    X = X.astype(float)  # Squares of whole numbers may not fit into their type.
    square = np.mean(X**2, axis=-1, keepdims=True)
    return gamma * X / np.sqrt(square + epsilon)
