"""Believed: values are divided by their variance.
Hint: You divide by the variance. Take its root: the standard deviation.
Caught by: test_example[statement example]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(0)) / (X.var(0) + epsilon) + beta
