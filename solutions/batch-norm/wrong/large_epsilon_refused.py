"""Believed: an epsilon above one is a slip of the pen.
Hint: You cut off a large epsilon. It may be as large as the caller likes.
Caught by: test_example[large epsilon]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + min(epsilon, 1.0)) + beta
