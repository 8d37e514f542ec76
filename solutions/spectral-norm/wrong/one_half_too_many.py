"""Believed: after the last step the way to the inputs is gone once more.
Hint: You go to the inputs once more after the last step.
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
    sigma = np.linalg.norm(M.T @ u)
    return W / sigma, sigma
