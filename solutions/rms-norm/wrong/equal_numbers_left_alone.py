"""Believed: a vector of equal numbers has nothing to normalize.
Hint: You leave out vectors whose numbers are all equal. They are divided like all others.
Caught by: test_example[equal numbers]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    normed = X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon)
    equal = (X.max(-1, keepdims=True) == X.min(-1, keepdims=True)) & (X.shape[-1] > 1)
    return gamma * np.where(equal, X, normed)
