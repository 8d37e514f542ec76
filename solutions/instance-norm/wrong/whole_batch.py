"""Believed: one mean and one variance are enough.
Hint: You take one mean and one variance of the whole batch. Each channel of each sample has its own.
Caught by: test_example[all sizes are two]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    return gamma[:, None, None] * (X - X.mean()) / np.sqrt(X.var() + epsilon) + beta[:, None, None]
