"""How results of norms depend on the size of a batch, after Wu and He (2018, arXiv:1803.08494)."""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    """How far results in small batches are from those of all samples at once.

    X: (N, C), integers or floats; not modified.
    sizes: (S,), integers that divide N.
    num_groups: divides C.
    epsilon: float, added to the biased variances before the root.

    Returns floats of shape (S, 2): the root mean square differences of batch norm and of group norm.
    """
    X = X.astype(float)
    N, C = X.shape

    def standardized(x, axis):
        return (x - x.mean(axis=axis, keepdims=True)) / np.sqrt(x.var(axis=axis, keepdims=True) + epsilon)

    def batch_norm(size):
        return standardized(X.reshape(N // size, size, C), 1).reshape(N, C)

    def group_norm(size):
        return standardized(X.reshape(N // size, size, num_groups, -1), 3).reshape(N, C)

    norms = batch_norm, group_norm
    return np.array([[np.sqrt(np.mean((norm(size) - norm(N)) ** 2)) for norm in norms] for size in sizes.tolist()])
