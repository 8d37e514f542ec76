"""Mistakes: layer_norm and gamma_missing"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    centred = X - X.mean(axis=-1, keepdims=True)
    return centred / np.sqrt(np.square(centred).mean(axis=-1, keepdims=True) + epsilon)
