"""Believed: an epsilon that is false was not given.
Hint: You replace an epsilon of 0 by another one. Where 0 is given, nothing is added.
Caught by: test_example[epsilon of zero]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    root = np.sqrt(X.var((2, 3), keepdims=True) + (epsilon or 1e-5))
    return gamma[:, None, None] * (X - mean) / root + beta[:, None, None]
