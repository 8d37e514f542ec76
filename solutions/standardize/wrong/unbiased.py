"""Believed: the variance divides by one less than the number of values.
Hint: You divide the squares by n - 1. Here the variance divides by n.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    return (x - x.mean()) / x.std(ddof=1) if x.min() != x.max() else np.zeros(x.shape)
