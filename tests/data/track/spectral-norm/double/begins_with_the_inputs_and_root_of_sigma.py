"""Mistakes: begins_with_the_inputs and root_of_sigma"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = M @ np.random.default_rng(seed).standard_normal(M.shape[1])
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = np.sqrt(u @ M @ v)
    return W / sigma, sigma
