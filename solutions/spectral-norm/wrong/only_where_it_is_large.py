"""Believed: weights are made smaller only.
Hint: Where sigma is below 1 you leave the weights alone. They are divided by it there too, and grow.
Caught by: test_example[small weights]
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
    return W / max(sigma, 1.0), sigma
