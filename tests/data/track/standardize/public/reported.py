"""Scalers of public libraries have divided by the deviation of a constant feature, which rounding had made a
little more than 0, and blew the rounding error up to numbers of size 1 (scikit-learn/scikit-learn, issue
17794)."""

import numpy as np


def standardize(x):
    values = x.astype(np.float64)
    total = 0.0
    for value in values:
        total += value
    centred = values - total / len(values)
    scale = np.sqrt(np.dot(centred, centred) / len(values))
    return centred / (scale if scale != 0.0 else 1.0)
