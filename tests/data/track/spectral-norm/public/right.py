"""The hook of a library before it was a parametrization: buffers u and v, steps, and a quotient."""

import numpy as np


def spectral_norm(W, seed, steps=1):
    height = W.shape[0]
    weight_mat = W.astype(np.float64).reshape(height, -1)

    def normalize(x, eps=1e-12):
        return x / max(np.linalg.norm(x), eps)

    u = normalize(np.random.default_rng(seed).standard_normal(height))
    v = None
    for _ in range(steps):
        v = normalize(weight_mat.T @ u)
        u = normalize(weight_mat @ v)
    sigma = np.dot(u, weight_mat @ v)
    return W / sigma, sigma
