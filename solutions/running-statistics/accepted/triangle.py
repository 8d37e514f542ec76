"""Right: a triangle of ones, and distances from every mean."""

import numpy as np


def running_statistics(x):
    x = x.astype(float)
    n = len(x)
    kept = np.tri(n) / np.arange(1, n + 1)[:, None]
    means = (kept * x).sum(axis=1)
    return [means, (kept * (x - means[:, None]) ** 2).sum(axis=1)]
