"""Believed: a small number must be added to the variance.
Hint: You add a small number under the root, and a small spread does not come out with variance 1. Nothing is
added here.
Caught by: test_example[tiny spread]
"""

import numpy as np


def standardize(x):
    y = x.astype(float)
    return (y - y.mean()) / np.sqrt(y.var() + 1e-8)
