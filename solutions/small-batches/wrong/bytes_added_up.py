"""Believed: a sum of bytes is as large as it has to be.
Hint: You add up the numbers in their own type, and a sum of bytes runs over. Turn them into floats first.
Caught by: test_example[bytes]
"""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    given = X.dtype if X.dtype == np.uint8 else float
    X = X.astype(float)
    N, C = X.shape

    def norm(x, axis):
        mean = x.astype(given).sum(axis=axis, keepdims=True, dtype=given) / x.shape[axis]
        var = x.var(axis=axis, keepdims=True)
        return (x - mean) / np.sqrt(var + epsilon)

    def batch_norm(x):
        return norm(x, 0)

    def group_norm(x):
        return norm(x.reshape(len(x), num_groups, -1), 2).reshape(x.shape)

    errors = []
    for size in sizes:
        batches = [X[first : first + size] for first in range(0, N, size)]
        row = []
        for each in (batch_norm, group_norm):
            found = np.concatenate([each(batch) for batch in batches])
            row.append(np.sqrt(np.mean((found - each(X)) ** 2)))
        errors.append(row)
    return np.array(errors)
