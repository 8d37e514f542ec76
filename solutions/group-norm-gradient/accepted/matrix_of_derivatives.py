"""Right: by the matrix of all derivatives of a group."""

import numpy as np


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    x = X.reshape(X.shape[0] * num_groups, -1).astype(float)
    n = x.shape[1]
    s = np.sqrt(x.var(1) + epsilon)
    hat = (x - x.mean(1)[:, None]) / s[:, None]
    jacobian = (np.eye(n) - 1 / n - hat[:, :, None] * hat[:, None, :] / n) / s[:, None, None]
    up = (dY * gamma[:, None, None]).reshape(x.shape)
    dX = (jacobian @ up[:, :, None]).reshape(X.shape)
    return dX, (dY * hat.reshape(X.shape)).sum((0, 2, 3)), dY.sum((0, 2, 3))
