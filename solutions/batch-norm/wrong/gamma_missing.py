"""Believed: normalizing is all there is to do, apart from the shift.
Hint: You add beta, but gamma is never used. Each feature is multiplied by its entry of gamma.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
