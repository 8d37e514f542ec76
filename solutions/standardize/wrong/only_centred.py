"""Believed: a vector is standardized when its mean is 0.
Hint: You subtract the mean, but do not divide by the standard deviation.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    return x - x.mean()
