"""Right: mean and variance from the standard library."""

from statistics import fmean, pvariance

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    out = np.empty(X.shape)
    for place in np.ndindex(*X.shape[:-1]):
        row = [float(x) for x in X[place]]
        mean = fmean(row)
        out[place] = gamma * (np.array(row) - mean) / np.sqrt(pvariance(row) + epsilon) + beta
    return out
