"""Believed: the norm of a matrix is the root of the sum of its squares.
Hint: You divide by the root of the sum of all squares, the norm of Frobenius. The spectral norm is how far a
vector is stretched at most.
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
    sigma = np.linalg.norm(M)
    return W / sigma, sigma
