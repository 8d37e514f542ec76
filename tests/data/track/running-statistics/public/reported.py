"""A running mean that was set to the first number and then counted on from one instead of two; a user found that it
overshoots (pbstark/SHANGRLA, issue 88)."""

import numpy as np


def running_statistics(x):
    means, squares = [float(x[0])], [0.0]
    for i, value in enumerate(x[1:].tolist()):
        means.append(means[-1] + (value - means[-1]) / (i + 1))
        squares.append(squares[-1] + (value - means[-2]) * (value - means[-1]))
    return np.array(means), np.array(squares) / np.arange(1, len(x) + 1)
