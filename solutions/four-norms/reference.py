"""The four norms of Wu and He, "Group Normalization" (2018, arXiv:1803.08494), figure 2."""

import numpy as np


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    """Batch, layer, instance or group norm, then scale and shift of every channel.

    X: (N, C, H, W), integers or floats; not modified.
    gamma, beta: (C,).
    kind: "batch" in training, "layer", "instance" or "group".
    num_groups: divides C; used for "group" only.
    epsilon: float, added to the biased variance before the root.

    Returns floats of X's shape.
    """
    N, C, H, W = X.shape
    groups = {"batch": C, "instance": C, "layer": 1}.get(kind, num_groups)
    sets = X.reshape(N, groups, C // groups, H, W).astype(float)
    axes = (0, 2, 3, 4) if kind == "batch" else (2, 3, 4)
    centred = sets - sets.mean(axis=axes, keepdims=True)
    normalized = centred / np.sqrt(sets.var(axis=axes, keepdims=True) + epsilon)
    return normalized.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
