"""Believed: a vector is standardized when its spread is 1.
Hint: You divide by the standard deviation, but the mean is never subtracted.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    return x / x.std() if x.min() != x.max() else np.zeros(x.shape)
