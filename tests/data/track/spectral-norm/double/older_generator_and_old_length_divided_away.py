"""Mistakes: older_generator and old_length_divided_away"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.RandomState(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v / np.linalg.norm(v)
    sigma = u @ M @ v
    return W / sigma, sigma
