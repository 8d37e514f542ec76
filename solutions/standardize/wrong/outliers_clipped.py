"""Believed: nothing lies more than three deviations from the mean.
Hint: You cut off what lies far out. Every number keeps its place, however far it lies from the mean.
Caught by: test_example[one far below]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return np.clip((y - y.mean()) / y.std(), -3, 3) if y.min() != y.max() else np.zeros(y.shape)
