"""Right: a layer that owns weights and gain."""

import numpy as np


class Layer:
    def __init__(self, weight, gain, eps):
        self.weight = np.array(weight, dtype=np.float64)
        self.gain = gain
        self.eps = eps

    @property
    def fan_in(self):
        return int(np.prod(self.weight.shape[1:]))

    def standardized(self):
        filters = np.moveaxis(self.weight, 0, -1)
        flat = filters.reshape(self.fan_in, -1)
        var, mean = flat.var(axis=0), flat.mean(axis=0)
        scale = self.gain / np.sqrt(np.where(var * self.fan_in > self.eps, var * self.fan_in, self.eps))
        return np.moveaxis((filters - mean) * scale, -1, 0)


def standardize_weights(W, gain, epsilon=1e-4):
    return Layer(W, gain, epsilon).standardized()
