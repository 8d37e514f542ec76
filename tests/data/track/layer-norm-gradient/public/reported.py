"""A backward pass that took everything but the first axis for one vector; a user reported wrong gradients for
inputs of three axes (flagos-ai/FlagGems, issue 5392)."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    rows = X.shape[0] if X.ndim > 1 else 1
    x, up = X.reshape(rows, -1).astype(float), dY.reshape(rows, -1)
    scale = np.resize(gamma, x.shape[1])
    root = np.sqrt(x.var(1, keepdims=True) + epsilon)
    hat = (x - x.mean(1, keepdims=True)) / root
    g = up * scale
    dX = (g - g.mean(1, keepdims=True) - hat * (g * hat).mean(1, keepdims=True)) / root
    flat = (-1, X.shape[-1])
    return dX.reshape(X.shape), (up * hat).reshape(flat).sum(0), up.reshape(flat).sum(0)
