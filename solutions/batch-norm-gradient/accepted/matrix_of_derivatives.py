"""Right: by the matrix of all derivatives of a feature."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    N = len(X)
    x = X.T.astype(float)
    s = np.sqrt(x.var(1) + epsilon)
    hat = (x - x.mean(1)[:, None]) / s[:, None]
    jacobian = (np.eye(N) - 1 / N - hat[:, :, None] * hat[:, None, :] / N) / s[:, None, None]
    dX = np.einsum("cij,jc->ic", jacobian, dY * gamma)
    return dX, np.einsum("nc,cn->c", dY, hat), dY.sum(0)
