"""Believed: the picture is cut into groups of rows.
Hint: You cut the rows into groups. It is the channels that are grouped, so look at the axis of the split.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    done = []
    for part in np.array_split(X, num_groups, axis=2):
        if part.size:
            mean = part.mean(axis=(1, 2, 3), keepdims=True)
            var = part.var(axis=(1, 2, 3), keepdims=True)
            done.append((part - mean) / np.sqrt(var + epsilon))
    return gamma.reshape(1, -1, 1, 1) * np.concatenate(done, axis=2) + beta.reshape(1, -1, 1, 1)
