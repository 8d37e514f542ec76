"""Mistakes: root_forgotten and sign_of_gamma_lost"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    square = np.square(X.astype(float)).mean(axis=-1, keepdims=True)
    return X / (square + epsilon) * np.abs(gamma)
