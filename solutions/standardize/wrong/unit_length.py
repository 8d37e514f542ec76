"""Believed: the length of the centred vector becomes 1.
Hint: You divide by the length of the vector, the root of the sum of squares. Take the root of their mean.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    x = x - x.mean()
    return x / np.linalg.norm(x) if x.any() else x
