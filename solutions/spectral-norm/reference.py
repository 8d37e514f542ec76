"""Spectral normalization after Miyato and others (2018, arXiv:1802.05957), algorithm 1."""

import numpy as np


def spectral_norm(W, seed, steps=1):
    """Divide weights by their spectral norm, as power iteration finds it.

    W: (O, ...), integers or floats, not all zeros; not modified.
    seed: int, for numpy.random.default_rng.
    steps: int, at least 1.

    Returns floats of W's shape, and sigma.
    """
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    for _ in range(steps):
        v = M.T @ u
        v /= np.linalg.norm(v)
        u = M @ v
        sigma = np.linalg.norm(u)
        u /= sigma
    return W / sigma, sigma
