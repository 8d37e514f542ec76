"""Believed: the spread is the variance.
Hint: You divide by the variance. Take its root: the standard deviation.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    return (x - x.mean()) / x.var() if x.min() != x.max() else np.zeros(x.shape)
