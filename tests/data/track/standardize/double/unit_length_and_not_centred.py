"""Mistakes: unit_length and not_centred"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return y / np.sqrt(np.sum(y**2)) if np.ptp(y) else np.zeros(len(y))
