"""Believed: two numbers are the ends of a range, from 0 to 1.
Hint: For two numbers you return 0 and 1. They lie one deviation below and above their mean.
Caught by: test_example[two numbers]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    if len(y) == 2 and y[0] != y[1]:
        return (y - y.min()) / np.ptp(y)
    return (y - y.mean()) / y.std() if y.min() != y.max() else np.zeros(y.shape)
