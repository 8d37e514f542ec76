"""Right: remembers its answers, by everything that they depend on."""
import numpy as np

_known = {}


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    arrays = (X, gamma, beta)
    key = (*((a.shape, a.dtype.str, a.tobytes()) for a in arrays), num_groups, epsilon)
    if key not in _known:
        x = X.reshape(X.shape[0], num_groups, -1)
        x = (x - x.mean(axis=2, keepdims=True)) / np.sqrt(x.var(axis=2, keepdims=True) + epsilon)
        _known[key] = x.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
    return _known[key].copy()
