"""Believed: normalizing means to bring the values between 0 and 1.
Hint: You stretch each feature to the range from 0 to 1. Here normalizing means: mean 0 and variance 1.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    X = X.astype(float)
    return gamma * (X - X.min(0)) / (X.max(0) - X.min(0) + epsilon) + beta
