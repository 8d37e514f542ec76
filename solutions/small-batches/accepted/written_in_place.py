"""Right: slices that are written in place."""

import numpy as np


def batch_norm(x, groups, epsilon):
    return (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + epsilon)


def group_norm(x, groups, epsilon):
    rows = x.reshape(len(x) * groups, -1)
    rows = (rows - rows.mean(1)[:, None]) / np.sqrt(rows.var(1) + epsilon)[:, None]
    return rows.reshape(x.shape)


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    x = X.astype(np.float64)
    table = []
    for size in sizes:
        for norm in (batch_norm, group_norm):
            found = np.zeros(x.shape)
            for first in range(0, len(x), size):
                found[first : first + size] = norm(x[first : first + size], num_groups, epsilon)
            difference = found - norm(x, num_groups, epsilon)
            table.append(np.linalg.norm(difference) / difference.size**0.5)
    return np.reshape(table, (-1, 2))
