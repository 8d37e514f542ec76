"""Right: a matrix that says which channel is in which group, and matrix products."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    size = C // num_groups
    member = np.kron(np.eye(num_groups), np.ones((size, size))) / size
    x = X.astype(float).reshape(B, C, H * W)
    mean = x.mean(axis=2) @ member
    x = x - mean[:, :, None]
    var = (x**2).mean(axis=2) @ member
    x = x / np.sqrt(var + epsilon)[:, :, None]
    return (x * gamma[:, None] + beta[:, None]).reshape(B, C, H, W)
