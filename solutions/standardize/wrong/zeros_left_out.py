"""Believed: zeros are missing values.
Hint: You leave the zeros out of mean and deviation. A zero is a number like every other.
Caught by: test_example[zeros and a one]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    if y.min() == y.max():
        return np.zeros(y.shape)
    some = y[y != 0]
    spread = some.std() if len(some) and some.min() != some.max() else 1
    return (y - some.mean()) / spread
