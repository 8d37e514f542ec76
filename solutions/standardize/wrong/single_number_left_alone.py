"""Believed: a single number needs no standardizing.
Hint: You return a single number unchanged. It is equal to itself, so it becomes 0.
Caught by: test_example[one number]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    if len(y) == 1:
        return y
    return (y - y.mean()) / y.std() if y.min() != y.max() else np.zeros(y.shape)
