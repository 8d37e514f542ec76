"""Right: by rows of the transposed matrix."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    rows = X.T.astype(float)
    rows = rows - rows.mean(axis=1, keepdims=True)
    rows = rows / np.sqrt((rows**2).mean(axis=1, keepdims=True) + epsilon)
    return rows.T * gamma + beta
