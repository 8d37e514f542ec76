"""Believed: the caller does not need x any more.
Hint: You write into x, so the caller's array is changed. Subtract with x - mean, not with x -= mean.
Caught by: test_example[two numbers]
"""

import numpy as np


def standardize(x):
    y = x if x.dtype == float else x.astype(float)
    if y.min() == y.max():
        return np.zeros(y.shape)
    y -= y.mean()
    y /= y.std()
    return y
