"""Right: floats as arrays without axes."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    x = np.array(x, dtype=np.float64)
    x -= x.mean()
    root = np.sqrt(np.square(x).mean() + epsilon)
    of_root = np.array(-np.inner(dy, x) / root / root)
    of_variance = np.array(of_root / root / 2)
    of_distances = dy / root + (2 * of_variance / x.size) * x
    return of_root, of_variance, of_distances, of_distances - np.average(of_distances)
