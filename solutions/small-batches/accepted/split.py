"""Right: cut with np.split."""

import numpy as np


def standardized(x, axis, epsilon):
    return (x - x.mean(axis, keepdims=True)) / (x.var(axis, keepdims=True) + epsilon) ** 0.5


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    X = np.array(X, dtype=float)
    norms = [
        lambda x: standardized(x, 0, epsilon),
        lambda x: np.hstack([standardized(part, 1, epsilon) for part in np.split(x, num_groups, axis=1)]),
    ]
    whole = [norm(X) for norm in norms]

    def errors(size):
        parts = np.split(X, len(X) // size)
        for norm, right in zip(norms, whole):
            yield np.sqrt(((np.vstack([norm(part) for part in parts]) - right) ** 2).mean())

    return np.array([list(errors(size)) for size in sizes])
