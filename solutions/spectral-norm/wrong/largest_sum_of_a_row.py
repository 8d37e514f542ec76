"""Believed: a matrix stretches as much as its largest row.
Hint: You divide by the largest sum of a row. Go there and back with a vector, and take the length that it gets.
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
    sigma = abs(M).sum(axis=1).max()
    return W / sigma, sigma
