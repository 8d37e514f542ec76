"""The backward pass of a course's assignment: nodes of the graph from the last to the first."""

import numpy as np


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    m = X.shape[0]
    x = X.astype(np.float64)
    xmu = x - x.mean(axis=0)
    ivar = 1.0 / np.sqrt(np.mean(xmu**2, axis=0) + epsilon)
    xhat = xmu * ivar
    dxhat = dY * gamma
    dvar = np.sum(dxhat * xmu, axis=0) * -0.5 * ivar**3
    dmean = np.sum(-dxhat * ivar, axis=0) + dvar * np.mean(-2.0 * xmu, axis=0)
    dx = dxhat * ivar + dvar * 2.0 * xmu / m + dmean / m
    return dx, np.sum(dY * xhat, axis=0), np.sum(dY, axis=0)
