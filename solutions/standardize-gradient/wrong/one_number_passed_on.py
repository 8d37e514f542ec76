"""Believed: a single number is not standardized, so the gradient goes through.
Hint: For one number you pass the gradient on. It is its own mean: the result is 0 whatever it is.
Caught by: test_example[one number]
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
    return of_s, of_v, of_d, (dy / s if n == 1 else of_x)
