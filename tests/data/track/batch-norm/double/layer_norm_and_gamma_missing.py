"""Mistakes: layer_norm and gamma_missing"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    centred = X - X.mean(axis=1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + epsilon) + beta
