"""Right: works in place, on a copy in C order, of which a reshape is a view."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    out = np.array(X, dtype=np.float64, order="C", copy=True)
    view = out.reshape(X.shape[0], num_groups, -1)
    view -= view.mean(axis=2, keepdims=True)
    view /= np.sqrt(view.var(axis=2, keepdims=True) + epsilon)
    out *= gamma[:, None, None]
    out += beta[:, None, None]
    return out
