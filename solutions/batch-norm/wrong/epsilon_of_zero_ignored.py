"""Believed: an epsilon that is false was not given.
Hint: You replace an epsilon of 0 by another one. Where 0 is given, nothing is added.
Caught by: test_example[epsilon of zero]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + (epsilon or 1e-5)) + beta
