"""Believed: the size of the numbers is taken before the mean is subtracted.
Hint: You divide by the root mean square of the numbers themselves. Take the squares of their distances from the
mean.
Caught by: test_example[statement example]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return (y - y.mean()) / np.sqrt((y**2).mean()) if y.min() != y.max() else np.zeros(y.shape)
