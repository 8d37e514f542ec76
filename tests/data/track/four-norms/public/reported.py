"""Instance norm that was built from a batch norm with the samples put beside the channels, but without telling their
statistics apart: a user found that it crosses the batch (NVlabs/FUNIT, issue 26)."""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    n, c, h, w = X.shape
    if kind in ("batch", "instance"):
        x, axes = X.astype(float), (0, 2, 3)
    else:
        groups = num_groups if kind == "group" else 1
        x, axes = X.reshape(n, groups, -1).astype(float), (2,)
    y = (x - x.mean(axes, keepdims=True)) / np.sqrt(x.var(axes, keepdims=True) + epsilon)
    return y.reshape(n, c, h, w) * gamma[:, None, None] + beta[:, None, None]
