"""Believed: gamma multiplies the shifted value.
Hint: You add beta before multiplying by gamma, so the shift is scaled too. First the factor, then the shift.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * ((X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta)
