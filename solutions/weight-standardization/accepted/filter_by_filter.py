"""Right: filter by filter."""

import numpy as np


def standardized(filter, epsilon):
    d = filter - filter.mean()
    return d / max((d * d).sum(), epsilon) ** 0.5


def standardize_weights(W, gain, epsilon=1e-4):
    return np.stack([g * standardized(w.astype(float), epsilon) for w, g in zip(W, gain)])
