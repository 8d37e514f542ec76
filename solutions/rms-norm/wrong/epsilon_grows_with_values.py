"""Believed: dividing by the largest number first changes nothing but the rounding.
Hint: You divide by the largest number before you add epsilon, so epsilon grows with the square of that number.
Caught by: test_example[large epsilon]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    largest = np.maximum(np.abs(X).max(-1, keepdims=True), 1)
    x = X / largest
    return gamma * x / np.sqrt((x**2).mean(-1, keepdims=True) + epsilon)
