"""Mistakes: divided_by_variance and mean_minus_number"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return (np.mean(y) - y) / np.var(y) if np.ptp(y) else np.zeros(len(y))
