"""Right: sums by einsum."""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    x = X.astype(float)
    n = x.shape[2] * x.shape[3]
    x = x - np.einsum("nchw->nc", x)[:, :, None, None] / n
    inverse = 1 / np.sqrt(np.einsum("nchw,nchw->nc", x, x) / n + epsilon)
    return np.einsum("nchw,nc,c->nchw", x, inverse, gamma) + beta[:, None, None]
