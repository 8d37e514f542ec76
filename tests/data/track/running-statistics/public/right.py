"""The online algorithm as statistics libraries have it: count, mean and a sum of squares that is brought along."""

import numpy as np


def running_statistics(x):
    count, mean, m2 = 0, 0.0, 0.0
    trajectory = np.zeros((2, x.shape[0]))
    for value in x.astype(np.float64):
        count += 1
        delta = value - mean
        mean = mean + delta / count
        delta2 = value - mean
        m2 = m2 + delta * delta2
        trajectory[:, count - 1] = mean, m2 / count
    return trajectory[0], trajectory[1]
