"""Mistake: samples_share_statistics"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    pieces = []
    for piece in np.split(X, num_groups, axis=1):
        pieces.append((piece - piece.mean()) / np.sqrt(piece.var() + epsilon))
    Y = np.concatenate(pieces, axis=1)
    return np.moveaxis(np.moveaxis(Y, 1, 3) * gamma + beta, 3, 1)
