"""Mistakes: whole_batch and affine_missing"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return (X - np.mean(X)) / np.sqrt(np.var(X) + epsilon)
