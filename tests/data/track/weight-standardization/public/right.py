"""The convolution of a network without norm layers: a scale for each filter that takes in fan-in, variance and gain."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    weight = W.astype(np.float64)
    axis = tuple(range(1, weight.ndim))
    fan_in = np.prod(weight.shape[1:])
    mean = np.mean(weight, axis=axis, keepdims=True)
    var = np.var(weight, axis=axis, keepdims=True)
    scale = (1.0 / np.sqrt(np.maximum(var * fan_in, epsilon))) * gain.reshape(mean.shape)
    shift = mean * scale
    return weight * scale - shift
