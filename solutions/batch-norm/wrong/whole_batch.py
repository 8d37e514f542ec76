"""Believed: one mean and one variance are enough.
Hint: You take one mean and one variance of the whole matrix. Each feature has its own.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean()) / np.sqrt(X.var() + epsilon) + beta
