"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def standardize(x):
    mean = x.sum(dtype=x.dtype) / len(x)
    y = x - mean
    return y / np.sqrt((y**2).mean()) if x.min() != x.max() else np.zeros(x.shape)
