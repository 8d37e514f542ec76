"""Right: a function of one vector, applied along the last axis."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    def one(x):
        x = x.astype(float)
        x = x - x.mean()
        return gamma * x / np.sqrt(np.dot(x, x) / x.size + epsilon) + beta

    return np.apply_along_axis(one, -1, X)
