"""Believed: arrays of one shape have one result.
Hint: Your function remembers an earlier answer by the shape of X and gives it again for other data. What is
stored has to depend on the values too.
Caught by: test_each_group_is_normalized[ten channels in five groups]
"""

import numpy as np

cache = {}


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    key = (X.shape, num_groups, epsilon)
    if key not in cache:
        x = X.reshape(X.shape[0], num_groups, -1)
        mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
        cache[key] = ((x - mean) / np.sqrt(var + epsilon)).reshape(X.shape)
    return gamma.reshape(1, -1, 1, 1) * cache[key] + beta.reshape(1, -1, 1, 1)
