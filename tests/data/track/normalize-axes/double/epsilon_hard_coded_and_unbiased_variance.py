"""Mistakes: epsilon_hard_coded and unbiased_variance"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = ((X - mean) ** 2).sum(axis=axes, keepdims=True) / max(X.size // mean.size - 1, 1)
    return (X - mean) / np.sqrt(var + 1e-5)
