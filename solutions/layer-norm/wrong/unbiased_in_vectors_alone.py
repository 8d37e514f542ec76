"""Believed: a single vector is a sample of a population.
Hint: For a vector alone you divide the squares by D - 1. The variance divides by D, whatever the number of axes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True, ddof=1 if X.ndim == 1 else 0)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
