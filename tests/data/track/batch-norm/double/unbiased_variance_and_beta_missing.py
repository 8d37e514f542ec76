"""Mistakes: unbiased_variance and beta_missing"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    spread = X.var(axis=0, ddof=1 if len(X) > 1 else 0)
    return (X - X.mean(axis=0)) / np.sqrt(spread + epsilon) * gamma
