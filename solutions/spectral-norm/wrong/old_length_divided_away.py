"""Believed: vectors are divided by the length that they had before.
Hint: You divide by the length from before the multiplication. Divide each vector by its own length.
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
        u = M @ v / np.linalg.norm(v)
    sigma = u @ M @ v
    return W / sigma, sigma
