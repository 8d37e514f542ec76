"""Mistakes: median and mean_absolute_deviation"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    y = y - np.median(y)
    return y / np.mean(np.abs(y)) if y.any() else y
