"""Right: the axis is swapped with the last one, and back."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    turned = np.swapaxes(X, axis, -1).astype(float)
    return np.swapaxes(turned * gamma + beta, axis, -1)
