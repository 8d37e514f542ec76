"""epsilon was added to the standard deviation, after the root: a reader asked what the gradient is where the numbers
are equal (joe-siyuan-qiao/WeightStandardization, issue 1)."""

import numpy as np


def standardize_gradient(dy, x, epsilon=1e-5):
    centred = x - x.mean(dtype=float)
    std = np.sqrt((centred**2).mean())
    root = std + epsilon
    of_root = -(dy * centred).sum() / root**2
    of_variance = of_root / (2 * std) if std else np.float64("nan")
    of_centred = dy / root + of_variance * 2 * centred / len(x)
    return of_root, of_variance, of_centred, of_centred - of_centred.mean()
