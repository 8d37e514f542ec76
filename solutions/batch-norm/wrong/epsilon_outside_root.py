"""Believed: epsilon is added to the standard deviation.
Hint: You add epsilon after the root. It is added to the variance, inside the root.
Caught by: test_example[large epsilon]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / (X.std(0) + epsilon) + beta
