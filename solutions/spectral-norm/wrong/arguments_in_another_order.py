"""Believed: steps come before the seed.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def spectral_norm(W, steps=1, seed=0):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = u @ M @ v
    return W / sigma, sigma
