"""Believed: a vector of zeros has the size 1 like every other.
Hint: You replace a mean square of 0 and move the zeros too. A vector of zeros stays as it is.
Caught by: test_example[zeros]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    square = (X**2).mean(-1, keepdims=True)
    X = np.where(square == 0, 1.0, X)
    return gamma * X / np.sqrt(np.where(square == 0, 1.0, square) + epsilon)
