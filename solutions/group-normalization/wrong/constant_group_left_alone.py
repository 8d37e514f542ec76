"""Believed: a group without any spread stays as it is.
Hint: A group whose values are all the same comes back unchanged. The formula holds for it too: its values
are equal to their mean, so what is left?
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, -1)
    mean, var = x.mean(axis=2, keepdims=True), x.var(axis=2, keepdims=True)
    x = np.where(var > 0, (x - mean) / np.sqrt(var + epsilon + (var == 0)), x)
    return gamma.reshape(1, C, 1, 1) * x.reshape(B, C, H, W) + beta.reshape(1, C, 1, 1)
