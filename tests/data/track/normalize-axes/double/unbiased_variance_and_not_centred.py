"""Mistakes: unbiased_variance and not_centred"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    size = X.size // mean.size
    return X / np.sqrt(var * size / max(size - 1, 1) + epsilon)
