"""Mistakes: batch_norm and gamma_missing"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    axes = (0, 2, 3)
    return (X - X.mean(axis=axes, keepdims=True)) / np.sqrt(X.var(axis=axes, keepdims=True) + epsilon) + beta.reshape(-1, 1, 1)
