"""Right: column vectors, as in a book."""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = np.array(W, dtype=float).reshape(W.shape[0], -1)
    u = np.random.default_rng(seed).standard_normal((len(M), 1))
    u = u / np.linalg.norm(u, axis=0)
    step = 0
    while step < steps:
        v = np.dot(M.T, u)
        v = v / np.linalg.norm(v, axis=0)
        u = np.dot(M, v)
        u = u / np.linalg.norm(u, axis=0)
        step += 1
    sigma = (u.T @ M @ v).item()
    return (M / sigma).reshape(W.shape), sigma
