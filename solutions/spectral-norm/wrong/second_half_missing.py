"""Believed: sigma is known after the first half of a step.
Hint: You take the length on the way to the inputs. A step goes back to the outputs, too.
Caught by: test_example[statement example]
"""

import numpy as np


def spectral_norm(W, seed, steps=1):
    M = W.reshape(len(W), -1).astype(float)
    u = np.random.default_rng(seed).standard_normal(len(M))
    u = u / np.linalg.norm(u)
    for _ in range(steps):
        start = u
        v = M.T @ u
        v = v / np.linalg.norm(v)
        u = M @ v
        u = u / np.linalg.norm(u)
    sigma = np.linalg.norm(M.T @ start)
    return W / sigma, sigma
