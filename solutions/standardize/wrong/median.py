"""Believed: the middle of the numbers is their median.
Hint: You subtract the median. Subtract the mean; they differ where the numbers lie to one side.
Caught by: test_example[one far below]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return (y - np.median(y)) / y.std() if y.min() != y.max() else np.zeros(y.shape)
