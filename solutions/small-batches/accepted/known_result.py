"""Right: what group norm's error must be."""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    x = X.astype(float)
    right = (x - x.mean(0)) / np.sqrt(x.var(0) + epsilon)
    result = np.zeros((sizes.size, 2))
    for row, size in zip(result, sizes):
        batches = x.reshape(-1, size, x.shape[1])
        found = (batches - batches.mean(1, keepdims=True)) / np.sqrt(batches.var(1, keepdims=True) + epsilon)
        row[0] = (((found.reshape(x.shape) - right) ** 2).sum() / x.size) ** 0.5
    return result
