"""Right: cumulative sums of what is left without the first number."""

import numpy as np


def running_statistics(x):
    shift = float(x[0])
    d = x.astype(float) - shift
    n = np.arange(1, len(x) + 1)
    mean = np.cumsum(d) / n
    return mean + shift, np.maximum(np.cumsum(d * d) / n - mean * mean, 0)
