"""Users of a well-known library expected the variance that divides by one less than the number of samples also
where the batch is normalized (pytorch/pytorch, issue 3122, and others); only the running average has it."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    mean = X.mean(axis=0)
    variance = np.var(X, axis=0, ddof=1) if len(X) > 1 else np.zeros(X.shape[1])
    return (X - mean) / np.sqrt(variance + epsilon) * gamma + beta
