"""Right: with powers of the inverse root."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    d = np.asarray(x, dtype=float) - np.mean(x, dtype=float)
    r = (np.dot(d, d) / d.size + epsilon) ** -0.5
    along = np.dot(dy, d)
    of_d = r * dy - along * r**3 / d.size * d
    return -along * r**2, -along * r**3 / 2, of_d, of_d - of_d.sum() / d.size
