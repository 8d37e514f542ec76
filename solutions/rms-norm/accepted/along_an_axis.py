"""Right: a function of one vector, applied along the last axis."""

from math import fsum, sqrt

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    def one(x):
        return gamma * x / sqrt(fsum(number * number for number in x) / len(x) + epsilon)

    return np.apply_along_axis(one, -1, X.astype(float))
