"""Right: as layer norm of the transposed matrix."""

import numpy as np


def along_rows(g, x, epsilon):
    s = np.sqrt(x.var(-1, keepdims=True) + epsilon)
    hat = (x - x.mean(-1, keepdims=True)) / s
    return (g - g.mean(-1, keepdims=True) - hat * (g * hat).mean(-1, keepdims=True)) / s, hat


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    dX, hat = along_rows((dY * gamma).T, X.T.astype(np.float64), epsilon)
    return [dX.T, (dY * hat.T).sum(0), dY.sum(0)]
