"""Mistake: batch_norm"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    columns = X.swapaxes(0, 1).reshape(X.shape[1], -1)
    mu = columns.mean(axis=1)
    sd = np.sqrt(columns.var(axis=1) + epsilon)
    scale = gamma / sd
    return np.einsum("bchw,c->bchw", X.astype(float), scale) + (beta - mu * scale)[:, None, None]
