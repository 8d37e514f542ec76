"""Believed: each sample has its own scale and shift.
Hint: You scale the samples, not the features: gamma and beta line up with the columns without a reshape.
Caught by: test_example[as many samples as features]
"""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    if len(X) == X.shape[1]:
        gamma, beta = gamma[:, None], beta[:, None]
    return gamma * (X - X.mean(0)) / np.sqrt(X.var(0) + epsilon) + beta
