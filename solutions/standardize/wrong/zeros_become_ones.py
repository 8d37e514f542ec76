"""Believed: without spread every number counts as one deviation.
Hint: You return ones for a vector of zeros. Where all numbers are equal, each of them becomes 0.
Caught by: test_example[zeros]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    if not y.any():
        return np.ones(y.shape)
    return (y - y.mean()) / y.std() if y.min() != y.max() else np.zeros(y.shape)
