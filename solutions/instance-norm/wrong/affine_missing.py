"""Believed: scale and shift are switched off unless somebody asks for them, as in some libraries.
Hint: You normalize, but gamma and beta are never used. Scale and shift each channel at the end.
Caught by: test_example[large epsilon]
"""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean((2, 3), keepdims=True)
    return (X - mean) / np.sqrt(X.var((2, 3), keepdims=True) + epsilon)
