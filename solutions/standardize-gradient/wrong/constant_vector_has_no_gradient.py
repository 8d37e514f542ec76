"""Believed: a constant vector becomes zeros, so nothing depends on it.
Hint: You return zeros for a constant vector. Move one of its numbers and the result changes, by as much as epsilon
allows.
Caught by: test_example[a constant vector]
"""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    n = len(x)
    mean = x.astype(float).mean()
    d = x - mean
    v = (d**2).mean()
    s = np.sqrt(v + epsilon)
    of_s = -(dy * d).sum() / s**2
    of_v = of_s / (2 * s)
    of_d = dy / s + of_v * 2 * d / n
    of_x = of_d - of_d.mean()
    return of_s, of_v, of_d, (0 * of_x if v == 0 else of_x)
