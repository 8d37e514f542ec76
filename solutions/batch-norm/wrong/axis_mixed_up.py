"""Believed: axis=1 names the columns, and a mean of each column is wanted.
Hint: axis says which axis disappears. With axis=1 you average the features of a sample, and then line them up
with the columns.
Caught by: test_example[as many samples as features]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return gamma * (X - X.mean(axis=1)) / np.sqrt(X.var(axis=1) + epsilon) + beta
