"""Right: sums by einsum."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.astype(np.float64).reshape(B, num_groups, -1)
    n = x.shape[2]
    x = x - np.einsum("bgn->bg", x)[..., None] / n
    var = np.einsum("bgn,bgn->bg", x, x) / n
    x = np.einsum("bgn,bg->bgn", x, 1 / np.sqrt(var + epsilon)).reshape(B, C, H, W)
    return np.einsum("bchw,c->bchw", x, gamma) + beta[:, None, None]
