"""Believed: a batch takes samples that lie apart.
Hint: Your batches take every so-manieth sample. They are consecutive.
Caught by: test_example[statement example]
"""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    X = X.astype(float)
    N, C = X.shape

    def norm(x, axis):
        mean = x.mean(axis=axis, keepdims=True)
        var = x.var(axis=axis, keepdims=True)
        return (x - mean) / np.sqrt(var + epsilon)

    def batch_norm(x):
        return norm(x, 0)

    def group_norm(x):
        return norm(x.reshape(len(x), num_groups, -1), 2).reshape(x.shape)

    errors = []
    for size in sizes:
        batches = [X[first :: N // size] for first in range(N // size)]
        row = []
        for each in (batch_norm, group_norm):
            found = np.empty(X.shape)
            for first, batch in enumerate(batches):
                found[first :: N // size] = each(batch)
            row.append(np.sqrt(np.mean((found - each(X)) ** 2)))
        errors.append(row)
    return np.array(errors)
