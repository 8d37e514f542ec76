"""Believed: what is done to a reshaped array is always done to the array itself.
Hint: You reshape an array and change the result in place. A reshape of an array that does not lie in memory row by
row, such as a transposed one, is a copy, and the array itself keeps its values.
Caught by: test_each_group_is_normalized[sizes from 1 to 9]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    out = np.array(X, dtype=np.float64)
    view = out.reshape(X.shape[0], num_groups, -1)
    view -= view.mean(axis=2, keepdims=True)
    view /= np.sqrt(view.var(axis=2, keepdims=True) + epsilon)
    return out * gamma[:, None, None] + beta[:, None, None]
