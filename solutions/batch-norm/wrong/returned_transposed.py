"""Believed: it does not matter which axis comes first in the result.
Hint: Your result is transposed. It has the shape of X, with a row for each sample.
Caught by: test_example[as many samples as features]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return (gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta).T
