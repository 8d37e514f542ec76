"""Right: the mean by a product with ones."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    n = len(X)
    x = X.astype(float)
    x = x - np.ones((n, 1)) @ (np.ones((1, n)) @ x / n)
    variance = np.diag(x.T @ x) / n
    return x @ np.diag(gamma / np.sqrt(variance + epsilon)) + beta
