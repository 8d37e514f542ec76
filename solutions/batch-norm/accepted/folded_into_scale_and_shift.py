"""Right: one factor and one summand for each feature."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    x = X.astype(float)
    factor = gamma / np.sqrt(x.var(axis=0) + epsilon)
    return (x - x.mean(axis=0)) * factor + beta
