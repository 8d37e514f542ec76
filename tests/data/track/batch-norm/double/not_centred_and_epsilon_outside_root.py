"""Mistakes: not_centred and epsilon_outside_root"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return X / (X.std(axis=0) + epsilon) * gamma + beta
