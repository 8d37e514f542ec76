"""Right: means by a matrix of ones."""

import numpy as np


def together(labels):
    same = (labels[:, None] == labels).astype(float)
    return same / same.sum(axis=1, keepdims=True)


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    x = X.astype(float)
    N, C = x.shape

    def batch_norm(size):
        means = together(np.arange(N) // size)
        apart = x - means @ x
        return apart / np.sqrt(means @ apart**2 + epsilon)

    means = together(np.arange(C) // (C // num_groups))
    apart = x - x @ means
    grouped = apart / np.sqrt(apart**2 @ means + epsilon)
    right = batch_norm(N)
    errors = [[np.sqrt(np.mean((batch_norm(size) - right) ** 2)), np.mean(grouped - grouped)] for size in sizes]
    return np.array(errors)
