"""Mistakes: whole_array and affine_missing"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    x = X.astype(float)
    return (x - x.mean()) / np.sqrt(x.var() + epsilon)
