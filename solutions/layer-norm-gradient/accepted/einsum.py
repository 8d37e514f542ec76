"""Right: sums by einsum."""

import numpy as np


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    D = X.shape[-1]
    x = X.astype(float)
    x = x - np.einsum("...d->...", x)[..., None] / D
    inverse = (np.einsum("...d,...d->...", x, x)[..., None] / D + epsilon) ** -0.5
    hat, g = x * inverse, dY * gamma
    along = np.einsum("...d,...d->...", g, hat)[..., None] / D
    dX = inverse * (g - np.einsum("...d->...", g)[..., None] / D - along * hat)
    up, hat = dY.reshape(-1, D), hat.reshape(-1, D)
    return dX, np.einsum("nd,nd->d", up, hat), np.einsum("nd->d", up)
