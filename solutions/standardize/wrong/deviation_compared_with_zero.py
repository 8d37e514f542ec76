"""Believed: the deviation of equal numbers is exactly 0.
Hint: You ask whether the deviation is 0. By rounding that of equal numbers may be a little more; ask whether the
numbers are equal.
Caught by: test_example[three tenths]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    mean = y.mean()
    deviation = np.sqrt(((y - mean) ** 2).mean())
    return (y - mean) / deviation if deviation else np.zeros(y.shape)
