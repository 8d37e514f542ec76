"""Right: the result lies in memory column by column; its values and shape are what they should be."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    x = X.reshape(len(X), num_groups, -1)
    x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
    y = x.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
    return np.asfortranarray(y)
