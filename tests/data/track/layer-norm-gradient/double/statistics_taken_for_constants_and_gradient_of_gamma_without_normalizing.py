"""Mistakes: statistics_taken_for_constants and gradient_of_gamma_without_normalizing"""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    front = tuple(range(x.ndim - 1))
    return gamma * dY / np.sqrt(x.var(-1, keepdims=True) + epsilon), (dY * x).sum(front), dY.sum(front)
