"""Right: from numpy import *."""
from numpy import *


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = shape(X)
    x = reshape(X, (B, num_groups, -1))
    x = (x - mean(x, axis=2, keepdims=True)) / sqrt(var(x, axis=2, keepdims=True) + epsilon)
    return reshape(gamma, (1, C, 1, 1)) * reshape(x, (B, C, H, W)) + reshape(beta, (1, C, 1, 1))
