"""Right: in place, in a copy."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    out = np.array(X, dtype=float)
    out -= np.mean(out, axis=-1, keepdims=True)
    out /= np.sqrt(np.var(out, axis=-1, keepdims=True) + epsilon)
    out *= gamma
    out += beta
    return out
