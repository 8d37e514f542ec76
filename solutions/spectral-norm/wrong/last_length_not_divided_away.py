"""Believed: u is what M makes of v.
Hint: You do not bring u to length 1 before the product, so sigma is squared.
Caught by: test_example[statement example]
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
    sigma = (u @ M @ v) ** 2
    return W / sigma, sigma
