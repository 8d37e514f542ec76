"""Believed: each sample is normalized over its features.
Hint: This is layer norm: you go along the rows. Batch norm takes mean and variance down the columns, over the
samples.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(1, keepdims=True)
    var = X.var(1, keepdims=True)
    return gamma * (X - mean) / np.sqrt(var + epsilon) + beta
