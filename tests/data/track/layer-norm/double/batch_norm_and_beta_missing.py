"""Mistakes: batch_norm and beta_missing"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    x = X.reshape(-1, X.shape[-1]).astype(float)
    x = (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon)
    return (gamma * x).reshape(X.shape)
