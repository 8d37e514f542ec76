"""Right: by the length of the vector."""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    x = X.astype(float)
    length = np.linalg.norm(x, axis=-1, keepdims=True)
    return gamma * x / np.sqrt(length**2 / x.shape[-1] + epsilon)
