"""Believed: the batch is split into groups.
Hint: You split the batch, the first axis, into groups. It is the channels that are grouped, within each
sample.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    parts = [p for p in np.array_split(X, num_groups) if len(p)]
    parts = [(p - p.mean()) / np.sqrt(p.var() + epsilon) for p in parts]
    return gamma[:, None, None] * np.concatenate(parts) + beta[:, None, None]
