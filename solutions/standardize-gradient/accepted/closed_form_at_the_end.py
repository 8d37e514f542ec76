"""Right: the last gradient by the one line of all norms."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    n = x.size
    d = x - x.sum(dtype=np.float64) / n
    s = np.sqrt((d * d).sum() / n + epsilon)
    y = d / s
    of_s = -(dy * y).sum() / s
    of_v = of_s / 2 / s
    of_d = (dy - y * (dy * y).mean()) / s
    return [of_s, of_v, of_d, (dy - dy.mean() - y * (dy * y).mean()) / s]
