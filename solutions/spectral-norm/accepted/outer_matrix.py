"""Right: with the matrix from outputs to outputs."""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(W.shape[0], -1).astype(float)
    both = M @ M.T
    u = np.random.default_rng(seed).standard_normal(W.shape[0])
    for _ in range(steps - 1):
        u = both @ u
        u = u / np.sqrt(u @ u)
    v = M.T @ u
    v = v / np.sqrt(v @ v)
    sigma = np.sqrt(np.sum((M @ v) ** 2))
    return W / sigma, sigma
