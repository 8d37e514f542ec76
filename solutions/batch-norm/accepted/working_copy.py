"""Right: in place, in a copy."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    out = np.array(X, dtype=float)
    out -= out.mean(axis=0)
    out /= np.sqrt(out.var(axis=0) + epsilon)
    out *= gamma
    out += beta
    return out
