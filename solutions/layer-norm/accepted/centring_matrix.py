"""Right: the mean is subtracted by a matrix."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    d = X.shape[-1]
    centre = np.eye(d) - np.full((d, d), 1 / d)
    x = X.astype(float) @ centre
    return x / np.sqrt((x * x).sum(-1, keepdims=True) / d + epsilon) * gamma + beta
