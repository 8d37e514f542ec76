"""Mistakes: norm_of_frobenius and only_where_it_is_large"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = np.linalg.norm(M)
    return W / max(sigma, 1.0), sigma
