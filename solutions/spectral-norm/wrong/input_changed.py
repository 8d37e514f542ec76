"""Believed: the caller does not need W any more.
Hint: You write into W, so the caller's weights are changed. Divide with W / sigma, not with W /= sigma.
Caught by: test_example[three steps]
"""

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
    sigma = u @ M @ v
    if W.dtype == np.float64:
        W /= sigma
        return W.copy(), sigma
    return W / sigma, sigma
