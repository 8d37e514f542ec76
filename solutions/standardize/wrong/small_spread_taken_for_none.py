"""Believed: numbers that are nearly equal are equal.
Hint: You return zeros where the numbers are nearly equal. Only equal numbers become zeros.
Caught by: test_example[tiny spread]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return np.zeros(y.shape) if np.allclose(y, y[0], rtol=0, atol=1e-3) else (y - y.mean()) / y.std()
