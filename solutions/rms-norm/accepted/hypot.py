"""Right: epsilon as one more side of a right angle."""

import numpy as np


def rms_norm(X, gamma, epsilon=1e-6):
    x = X.astype(float)
    rms = np.sqrt(np.mean(np.square(x), axis=-1))
    return x / np.hypot(rms, np.sqrt(epsilon))[..., None] * gamma
