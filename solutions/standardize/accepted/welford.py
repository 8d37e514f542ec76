"""Right: mean and variance in one pass, after Welford."""

import numpy as np


def standardize(x):
    mean = squares = 0.0
    for count, number in enumerate(x.tolist(), 1):
        step = number - mean
        mean += step / count
        squares += step * (number - mean)
    if np.ptp(x.astype(float)) == 0:
        return 0.0 * x
    return (x.astype(float) - mean) / (squares / count) ** 0.5
