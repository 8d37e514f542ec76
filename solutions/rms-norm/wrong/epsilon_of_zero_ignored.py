"""Believed: an epsilon that is false was not given.
Hint: You replace an epsilon of 0 by another one. Where 0 is given, nothing is added.
Caught by: test_example[epsilon of zero]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * X / np.sqrt((X**2).mean(-1, keepdims=True) + (epsilon or 1e-6))
