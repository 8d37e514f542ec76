"""Right: feature by feature, number by number."""

import numpy as np


def batch_norm(X, gamma, beta, epsilon=1e-5):
    N, C = X.shape
    out = np.zeros((N, C))
    for c in range(C):
        column = [float(X[i, c]) for i in range(N)]
        mean = sum(column) / N
        variance = sum((x - mean) ** 2 for x in column) / N
        for i in range(N):
            out[i, c] = gamma[c] * (column[i] - mean) / (variance + epsilon) ** 0.5 + beta[c]
    return out
