"""Right: plain loops."""

import math

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    out = np.empty(W.shape)
    for o in range(W.shape[0]):
        weights = [float(w) for w in W[o].ravel()]
        mean = math.fsum(weights) / len(weights)
        root = math.sqrt(max(math.fsum((w - mean) ** 2 for w in weights), epsilon))
        out[o] = np.reshape([gain[o] * (w - mean) / root for w in weights], W.shape[1:])
    return out
