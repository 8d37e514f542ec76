"""Mistakes: epsilon_outside_root and affine_missing"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    x = X - X.mean(axis=(2, 3), keepdims=True)
    return x / (np.sqrt((x * x).mean(axis=(2, 3), keepdims=True)) + epsilon)
