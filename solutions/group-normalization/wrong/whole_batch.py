"""Believed: one mean and one variance serve for the whole array.
Hint: This is what you get when one mean and one variance are taken over the whole array. Each sample and
each group needs its own pair.
Caught by: test_reference_example[one constant group]
"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    normalized = (X - np.mean(X)) / np.sqrt(np.var(X) + epsilon)
    return normalized * gamma[:, None, None] + beta[:, None, None]
