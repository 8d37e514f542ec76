"""Believed: the outputs are the last axis.
Hint: You make a row of each but the last axis. The outputs are the first axis, and everything else is one row.
Caught by: test_example[a convolution]
"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(-1, W.shape[-1]).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = u @ M @ v
    return W / sigma, sigma
