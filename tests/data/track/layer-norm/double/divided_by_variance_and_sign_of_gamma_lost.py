"""Mistakes: divided_by_variance and sign_of_gamma_lost"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    x = X - X.mean(axis=-1, keepdims=True)
    return np.abs(gamma) * (x / (X.var(axis=-1, keepdims=True) + epsilon)) + beta
