"""Believed: an epsilon of three is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    n = len(x)
    mean = x.astype(float).mean()
    d = x - mean
    v = (d**2).mean()
    s = np.sqrt(v + (1.0 if epsilon == 3 else epsilon))
    of_s = -(dy * d).sum() / s**2
    of_v = of_s / (2 * s)
    of_d = dy / s + of_v * 2 * d / n
    of_x = of_d - of_d.mean()
    return of_s, of_v, of_d, of_x
