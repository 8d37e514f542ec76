"""Believed: standardizing means to bring the values between 0 and 1.
Hint: You stretch the values to the range from 0 to 1. Standardizing means: mean 0 and variance 1.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    x = x.astype(float)
    return (x - x.min()) / (x.max() - x.min()) if x.min() != x.max() else np.zeros(x.shape)
