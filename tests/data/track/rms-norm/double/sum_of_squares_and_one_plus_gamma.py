"""Mistakes: sum_of_squares and one_plus_gamma"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    length = np.sqrt(np.square(X.astype(float)).sum(axis=-1, keepdims=True) + epsilon)
    return X / length * (gamma + 1)
