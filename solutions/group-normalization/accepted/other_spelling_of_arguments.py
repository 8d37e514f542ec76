"""Right: takes whatever it is given and sorts it out by name or place."""
import numpy as np


def group_normalization(*args, **kwargs):
    names = ["X", "gamma", "beta", "num_groups", "epsilon"]
    given = {"epsilon": 1e-5, **dict(zip(names, args)), **kwargs}
    X, gamma, beta, num_groups, epsilon = (given[name] for name in names)
    x = X.reshape(X.shape[0], num_groups, -1)
    x = (x - np.average(x, axis=2)[:, :, None]) / np.hypot(np.std(x, axis=2), epsilon**0.5)[:, :, None]
    return x.reshape(X.shape) * gamma[:, None, None] + beta[:, None, None]
