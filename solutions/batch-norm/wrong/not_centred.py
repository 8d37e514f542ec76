"""Believed: dividing by the spread is normalizing.
Hint: You divide by the standard deviation, but the mean is never subtracted.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * X / np.sqrt(X.var(0) + epsilon) + beta
