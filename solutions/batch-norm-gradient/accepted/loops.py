"""Right: feature by feature, number by number."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    N, C = X.shape
    dX, dgamma, dbeta = np.zeros((N, C)), np.zeros(C), np.zeros(C)
    for c in range(C):
        x = [float(v) for v in X[:, c]]
        mean = sum(x) / N
        root = (sum((v - mean) ** 2 for v in x) / N + epsilon) ** 0.5
        hat = [(v - mean) / root for v in x]
        dbeta[c] = sum(dY[:, c])
        dgamma[c] = sum(u * h for u, h in zip(dY[:, c], hat))
        for n in range(N):
            dX[n, c] = gamma[c] / root * (dY[n, c] - dbeta[c] / N - hat[n] * dgamma[c] / N)
    return dX, dgamma, dbeta
