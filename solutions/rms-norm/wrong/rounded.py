"""Believed: four digits are enough, since the tolerance is 1e-4.
Hint: You round before gamma is applied, and a large gamma makes the lost digits visible. Do not round.
Caught by: test_example[one large number]
"""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    X = X.astype(float)
    return gamma * np.round(X / np.sqrt((X**2).mean(-1, keepdims=True) + epsilon), 4)
