"""Believed: each step begins with a vector of its own.
Hint: You draw a new vector in every step, so the steps before are lost.
Caught by: test_example[three steps]
"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        u = rng.standard_normal(len(M))
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = u @ M @ v
    return W / sigma, sigma
