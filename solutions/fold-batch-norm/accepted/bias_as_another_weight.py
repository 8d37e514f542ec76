"""Right: the bias as one more weight of each filter."""

import numpy as np


def fold_batch_norm(W, b, gamma, beta, mean, variance, epsilon=1e-5):
    O = W.shape[0]
    rows = np.zeros((O, W[0].size + 1))
    rows[:, :-1] = W.reshape(O, -1)
    if b is not None:
        rows[:, -1] = b
    rows[:, -1] -= mean
    rows *= (gamma / np.sqrt(variance + epsilon)).reshape(O, 1)
    rows[:, -1] += beta
    return [rows[:, :-1].reshape(W.shape), rows[:, -1]]
