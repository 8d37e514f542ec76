"""Mistakes: unbiased and sign_lost"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return np.abs((y - y.mean()) / y.std(ddof=1)) if np.ptp(y) else np.zeros(len(y))
