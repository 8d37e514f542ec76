"""The scaler of a well-known library as its manual describes it: the scale of a constant feature is taken to be
1."""

import numpy as np


def standardize(x):
    values = x.astype(np.float64)
    mean, scale = np.average(values), np.sqrt(np.var(values))
    if np.all(values == values[0]):
        mean, scale = values[0], 1.0
    return (values - mean) / scale
