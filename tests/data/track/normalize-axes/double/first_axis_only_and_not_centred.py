"""Mistakes: first_axis_only and not_centred"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    axes = axes[0]
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return X / np.sqrt(var + epsilon)
