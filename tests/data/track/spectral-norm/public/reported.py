"""Each new vector was divided by the length of the one before it: a user saw that the method did not do what its name says
(CEA-COSMIC/ModOpt, issue 211)."""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    for _ in range(steps):
        v = M.T @ u / np.linalg.norm(u)
        u = M @ v / np.linalg.norm(v)
    sigma = np.sqrt(np.linalg.norm(u))
    return W / sigma, sigma
