"""Mistake: channels_last_cut_into_groups"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    pixels = np.moveaxis(X, 1, -1)
    out = np.empty((B, H * W * C))
    length = H * W * C // num_groups
    for b in range(B):
        flat = pixels[b].ravel()
        for g in range(num_groups):
            part = flat[g * length : (g + 1) * length].astype(float)
            out[b, g * length : (g + 1) * length] = (part - part.mean()) / np.sqrt(part.var() + epsilon)
    out = out.reshape(B, H, W, C) * gamma + beta
    return np.moveaxis(out, -1, 1)
