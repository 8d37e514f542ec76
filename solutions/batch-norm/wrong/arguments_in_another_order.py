"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_shape[by position]
"""

import numpy as np


def batch_norm(X, beta, gamma, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
