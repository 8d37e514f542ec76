"""Right: by a choice between two arrays."""

import numpy as np


def standardize(x):
    y = x.astype(float)
    equal = y.max() == y.min()
    return np.where(equal, 0.0, (y - y.mean()) / (1.0 if equal else y.std()))
