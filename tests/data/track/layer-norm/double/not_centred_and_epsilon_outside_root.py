"""Mistakes: not_centred and epsilon_outside_root"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * X / (np.std(X, axis=-1, keepdims=True) + epsilon) + beta
