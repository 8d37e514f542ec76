"""Believed: batch norm ends with mean 0 and variance 1.
Hint: You normalize, but gamma and beta are never used. Scale and shift each feature at the end.
Caught by: test_example[large epsilon]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon)
