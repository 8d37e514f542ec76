"""Believed: a distance is never negative.
Hint: You return distances without their sign. What lies below the mean becomes negative.
Caught by: test_example[two numbers]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return np.abs(y - y.mean()) / y.std() if y.min() != y.max() else np.zeros(y.shape)
