"""Believed: the distance from the mean is the mean minus the number.
Hint: You subtract the numbers from the mean. It is the other way round, so that large numbers become positive.
Caught by: test_example[two numbers]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return (y.mean() - y) / y.std() if y.min() != y.max() else np.zeros(y.shape)
