"""Mistakes: gamma_missing and unbiased_variance"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    spread = X.var(axis=-1, ddof=1 if X.shape[-1] > 1 else 0, keepdims=True)
    return (X - X.mean(axis=-1, keepdims=True)) / np.sqrt(spread + epsilon) + beta
