"""Group normalization after Wu and He, "Group Normalization" (ECCV 2018, arXiv:1803.08494), section 3.1."""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    """Normalize X over each (sample, group), then scale and shift each channel.

    X: (B, C, H, W), integers or floats; not modified.
    gamma, beta: (C,), one scale and one shift for each channel.
    num_groups: int that divides C; group g holds the channels g * C // num_groups and following.
    epsilon: float, added to the biased variance before the root.

    Returns floats of shape (B, C, H, W).
    """
    B, C, H, W = X.shape
    groups = X.reshape(B, num_groups, C // num_groups, H, W)
    # One mean and one variance for each sample and group, kept as (B, num_groups, 1, 1, 1) to broadcast.
    mean = groups.mean(axis=(2, 3, 4), keepdims=True)
    variance = groups.var(axis=(2, 3, 4), keepdims=True)
    normalized = ((groups - mean) / np.sqrt(variance + epsilon)).reshape(B, C, H, W)
    # A bare (C,) vector would line up with the columns, so the channel axis is named by reshaping.
    return gamma.reshape(1, C, 1, 1) * normalized + beta.reshape(1, C, 1, 1)
