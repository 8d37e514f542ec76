"""Believed: float32 is enough for everything.
Hint: You work in float32, which is too coarse where the numbers are large and their spread is small. Use NumPy's
own floats.
Caught by: test_example[large offset]
"""

import numpy as np


def standardize(x):
    y = x.astype(np.float32)
    return (y - y.mean()) / y.std() if y.min() != y.max() else np.zeros(y.shape)
