"""Mistakes: divided_by_variance and sign_of_gamma_lost"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return np.abs(gamma) * ((X - X.mean(axis=0)) / (epsilon + X.var(axis=0))) + beta
