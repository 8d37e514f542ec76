"""Believed: dividing by the spread is normalizing.
Hint: You divide by the standard deviation, but the mean is never subtracted.
Caught by: test_example[statement example]
"""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    X = X.astype(float)
    mean = X.mean(axis=axes, keepdims=True)
    var = X.var(axis=axes, keepdims=True)
    return X / np.sqrt(var + epsilon)
