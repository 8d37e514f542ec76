"""Believed: the default epsilon is 1e-3, as in some libraries.
Hint: Your default for epsilon is 1e-3. The statement says 1e-5.
Caught by: test_example[default epsilon]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-3):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
