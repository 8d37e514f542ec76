"""Right: two projections, one after the other."""

import numpy as np


def without(g, direction):
    return g - direction * (g * direction).mean(axis=0)


def batch_norm_gradient(dY, X, gamma, epsilon=1e-5):
    x = X.astype(float)
    root = np.sqrt(x.var(axis=0) + epsilon)
    hat = (x - x.mean(axis=0)) / root
    g = without(without(dY, np.ones(dY.shape)), hat)
    return g * (gamma / root), (hat * dY).sum(axis=0), dY.sum(axis=0)
