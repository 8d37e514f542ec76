"""A backward pass whose test never had a layer before it, so that nobody saw its gradient of the input: the normalized
values and the root were taken for constants in one term (mlpack/mlpack, issue 1923)."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    centred = x - x.mean(0)
    root = np.sqrt((centred**2).mean(0) + epsilon)
    norm = dY * gamma
    variance = (norm * centred).sum(0) * -0.5 / root**3
    dX = norm / root + variance * 2 * centred / len(x) + (-norm / root).sum(0)
    return dX, (dY * centred / root).sum(0), dY.sum(0)
