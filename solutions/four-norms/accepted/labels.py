"""Right: labels for the sets, and sums by bincount."""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    n, c = np.indices(X.shape)[:2]
    C = X.shape[1]
    if kind == "batch":
        label = c
    elif kind == "layer":
        label = n
    else:
        groups = C if kind == "instance" else num_groups
        label = n * groups + c // (C // groups)
    label, x = label.ravel(), X.astype(float).ravel()
    count = np.bincount(label)
    x = x - (np.bincount(label, x) / count)[label]
    x = x / np.sqrt(np.bincount(label, x * x) / count + epsilon)[label]
    c = c.ravel()
    return (x * gamma[c] + beta[c]).reshape(X.shape)
