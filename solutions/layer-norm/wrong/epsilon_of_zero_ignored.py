"""Believed: an epsilon that is false was not given.
Hint: You replace an epsilon of 0 by another one. Where 0 is given, nothing is added.
Caught by: test_example[epsilon of zero]
"""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(-1, keepdims=True)
    var = X.var(-1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + (epsilon or 1e-5)) + beta
