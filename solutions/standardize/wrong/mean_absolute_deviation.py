"""Believed: the mean distance from the mean is the standard deviation.
Hint: You divide by the mean distance from the mean. Square the distances, take the mean, and then the root.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    x = x - x.mean()
    return x / np.abs(x).mean() if x.any() else x
