"""The backward formula of a tensor library for x / max(norm, eps): two ways, of which the second is switched off."""

import numpy as np


def l2_normalize(X, dY, epsilon=1e-12):
    x = X.astype(np.float64)
    norm = np.sqrt(np.sum(np.square(x), axis=1, keepdims=True))
    denom = np.maximum(norm, epsilon)
    out = x / denom
    grad_denom = -np.sum(dY * out, axis=1, keepdims=True) / denom
    grad_norm = np.where(norm > epsilon, grad_denom, 0.0)
    safe = np.where(norm > 0, norm, 1.0)
    return out, dY / denom + grad_norm * (x / safe)
