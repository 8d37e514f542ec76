"""Mistake: unbiased_variance"""

import math
import statistics

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    out = []
    for values in X.astype(float).reshape(len(X) * num_groups, -1):
        numbers = values.tolist()
        out.append((values - statistics.fmean(numbers)) / math.sqrt(statistics.variance(numbers) + epsilon))
    return np.array(out).reshape(X.shape) * gamma.reshape(-1, 1, 1) + beta.reshape(-1, 1, 1)
