"""Right: mean and variance by the statistics module."""
from statistics import fmean, pvariance

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    rows = []
    for row in X.astype(float).reshape(len(X) * num_groups, -1):
        values = row.tolist()
        rows.append((row - fmean(values)) / (pvariance(values) + epsilon) ** 0.5)
    y = np.array(rows).reshape(X.shape)
    return y * gamma.reshape(1, -1, 1, 1) + beta.reshape(1, -1, 1, 1)
