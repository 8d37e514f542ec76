"""Right: sums by einsum."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    x = X.astype(np.float64)
    x = x - np.einsum("...d->...", x)[..., None] / x.shape[-1]
    variance = np.einsum("...d,...d->...", x, x) / x.shape[-1]
    return np.einsum("...d,...,d->...d", x, 1 / np.sqrt(variance + epsilon), gamma) + beta
