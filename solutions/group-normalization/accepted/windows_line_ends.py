"""Right: every line ends with CRLF, as editors on Windows write them."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B, num_groups, C // num_groups, H, W)
    mean = x.mean(axis=(2, 3, 4), keepdims=True)
    std = np.sqrt(x.var(axis=(2, 3, 4), keepdims=True) + epsilon)
    y = ((x - mean) / std).reshape(B, C, H, W)
    return gamma.reshape(1, C, 1, 1) * y + \
        beta.reshape(1, C, 1, 1)
