"""Right: sums by einsum."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    x = X.astype(np.float64)
    x = x - np.einsum("nc->c", x) / len(x)
    variance = np.einsum("nc,nc->c", x, x) / len(x)
    return np.einsum("nc,c->nc", x, gamma / np.sqrt(variance + epsilon)) + beta
