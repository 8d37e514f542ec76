"""Believed: epsilon is always 1e-5.
Hint: You always add 1e-5. Use the argument epsilon.
Caught by: test_example[large epsilon]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + 1e-5) + beta
