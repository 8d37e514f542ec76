"""Believed: random numbers lie between 0 and 1.
Hint: You draw numbers between 0 and 1. The statement says standard_normal.
Caught by: test_example[statement example]
"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).random(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = u @ M @ v
    return W / sigma, sigma
