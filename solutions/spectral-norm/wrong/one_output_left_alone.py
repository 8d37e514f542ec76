"""Believed: a single output has no spectral norm.
Hint: With one output you return the weights as they are. Its sigma is the length of the row.
Caught by: test_example[one output]
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
    return (W.astype(float), 1.0) if len(M) == 1 else (W / sigma, sigma)
