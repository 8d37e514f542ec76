"""Believed: sorting the channels' names keeps their order.
Hint: Your channels are sorted by name, and as text "10" comes before "2". With ten channels it still works,
with twelve it does not.
Caught by: test_each_group_is_normalized[twelve channels in three groups]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    members = {}
    for position, name in enumerate(sorted(str(c) for c in range(C))):
        members.setdefault(position // size, []).append(int(name))
    out = np.zeros((B, C, H, W))
    for channels in members.values():
        part = X[:, channels]
        mean = part.mean(axis=(1, 2, 3), keepdims=True)
        var = part.var(axis=(1, 2, 3), keepdims=True)
        out[:, channels] = (part - mean) / np.sqrt(var + epsilon)
    return gamma.reshape(1, C, 1, 1) * out + beta.reshape(1, C, 1, 1)
