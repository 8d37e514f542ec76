"""Mistakes: unbiased and not_centred"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return y / np.std(y, ddof=1) if np.ptp(y) else np.zeros(len(y))
