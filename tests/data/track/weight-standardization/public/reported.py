"""The fan-in was taken from the shape as the original keeps it, with the outputs last: a reader of the port noticed that
the first axis was counted and the last one left out (vballoli/nfnets-pytorch, issue 35)."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    weight = W.astype(float)
    axis = tuple(range(1, weight.ndim))
    fan_in = np.prod(weight.shape[:-1])
    mean, var = weight.mean(axis, keepdims=True), weight.var(axis, keepdims=True)
    scale = gain.reshape(mean.shape) / np.sqrt(np.maximum(var * fan_in, epsilon))
    return (weight - mean) * scale
