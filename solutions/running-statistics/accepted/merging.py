"""Right: groups of one are merged with what is there."""

import numpy as np


def merge(one, other):
    (n, mean, squares), (m, mean_of_other, squares_of_other) = one, other
    apart = mean_of_other - mean
    return n + m, mean + apart * m / (n + m), squares + squares_of_other + apart**2 * n * m / (n + m)


def running_statistics(x):
    state, found = (0, 0.0, 0.0), []
    for number in x.astype(np.float64):
        state = merge(state, (1, number, 0.0))
        found.append((state[1], state[2] / state[0]))
    return tuple(np.array(found).T)
