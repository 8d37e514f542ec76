"""Mistakes: the_other_axes and not_centred"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = tuple(set(range(X.ndim)) - {axis % X.ndim for axis in axes})
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return X / np.sqrt(var + epsilon)
