"""Believed: a scale is never negative.
Hint: You take the absolute value of gamma. A negative scale turns a feature around.
Caught by: test_any_shape[by position]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return abs(gamma) * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
