"""Right: five axes, and a set of those that disappear."""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    N, C, H, W = X.shape
    groups = num_groups if kind == "group" else 1 if kind == "layer" else C
    out = np.array(X, dtype=np.float64, order="C").reshape(N, groups, -1, H, W)
    axes = tuple(sorted({2, 3, 4} | ({0} if kind == "batch" else set())))
    out -= out.mean(axes, keepdims=True)
    out /= np.sqrt(np.square(out).mean(axes, keepdims=True) + epsilon)
    out = out.reshape(X.shape)
    out *= gamma[:, np.newaxis, np.newaxis]
    out += beta[:, np.newaxis, np.newaxis]
    return out
