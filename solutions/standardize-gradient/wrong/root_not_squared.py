"""Believed: the derivative of 1 / s is -1 / s.
Hint: You divide by the root once. The derivative of d / s with respect to s is -d / s².
Caught by: test_example[statement example]
"""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    n = len(x)
    mean = x.astype(float).mean()
    d = x - mean
    v = (d**2).mean()
    s = np.sqrt(v + epsilon)
    of_s = -(dy * d).sum() / s
    of_v = of_s / (2 * s)
    of_d = dy / s + of_v * 2 * d / n
    of_x = of_d - of_d.mean()
    return of_s, of_v, of_d, of_x
