"""Right: the axis of the features is brought to the front."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    x = np.moveaxis(X.astype(float), -1, 0)
    x = (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon)
    return np.moveaxis(x, 0, -1) * gamma + beta
