"""Right: gamma and beta spread over whole arrays before they are used."""
import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    x = X.reshape(B * num_groups, C // num_groups * H * W)
    x = (x.T - x.mean(axis=1)) / np.sqrt(x.var(axis=1) + epsilon)
    scale = np.broadcast_to(gamma[np.newaxis, :, np.newaxis, np.newaxis], X.shape)
    shift = np.tile(np.repeat(beta, H * W), B).reshape(X.shape)
    return scale * x.T.reshape(X.shape) + shift
