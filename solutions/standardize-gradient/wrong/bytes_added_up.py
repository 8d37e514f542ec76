"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    n = len(x)
    mean = x.sum(dtype=x.dtype) / n
    d = x - mean
    v = (d**2).mean()
    s = np.sqrt(v + epsilon)
    of_s = -(dy * d).sum() / s**2
    of_v = of_s / (2 * s)
    of_d = dy / s + of_v * 2 * d / n
    of_x = of_d - of_d.mean()
    return of_s, of_v, of_d, of_x
