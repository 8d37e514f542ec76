"""Mistakes: mean_absolute and gamma_missing"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    x = X.astype(float)
    return x / np.sqrt(np.mean(np.abs(x), axis=-1, keepdims=True) ** 2 + epsilon)
