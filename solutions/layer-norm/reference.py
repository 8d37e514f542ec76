"""Layer normalization after Ba, Kiros and Hinton, "Layer Normalization" (2016, arXiv:1607.06450), section 3."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    """Normalize every vector along the last axis of X, then scale and shift each feature.

    X: (..., D), integers or floats; not modified.
    gamma, beta: (D,), one scale and one shift for each feature.
    epsilon: float, added to the biased variance before the root.

    Returns floats of the shape of X.
    """
    mean = X.mean(axis=-1, keepdims=True)
    variance = X.var(axis=-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(variance + epsilon) + beta
