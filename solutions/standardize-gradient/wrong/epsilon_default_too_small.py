"""Believed: the default epsilon is 1e-8.
Hint: Your default for epsilon is 1e-8. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-8):
    n = len(x)
    mean = x.astype(float).mean()
    d = x - mean
    v = (d**2).mean()
    s = np.sqrt(v + epsilon)
    of_s = -(dy * d).sum() / s**2
    of_v = of_s / (2 * s)
    of_d = dy / s + of_v * 2 * d / n
    of_x = of_d - of_d.mean()
    return of_s, of_v, of_d, of_x
