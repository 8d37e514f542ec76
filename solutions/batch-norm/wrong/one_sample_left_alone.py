"""Believed: a single sample cannot be normalized, so it is only scaled and shifted.
Hint: With one sample you leave out the subtraction. It is its own mean, so it becomes beta.
Caught by: test_example[one sample]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    if len(X) == 1:
        return gamma * X + beta
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
