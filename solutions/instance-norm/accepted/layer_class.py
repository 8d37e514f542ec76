"""Right: a class with a forward method."""

import numpy as np


class InstanceNorm:
    def __init__(self, weight, bias, eps):
        self.weight, self.bias, self.eps = (np.asarray(weight)[None, :, None, None], np.asarray(bias)[None, :, None, None], eps)

    def forward(self, x):
        centred = x - np.average(x, axis=(2, 3))[..., None, None]
        variance = np.average(centred**2, axis=(2, 3))[..., None, None]
        return self.weight * centred / np.sqrt(variance + self.eps) + self.bias


def instance_norm(X, gamma, beta, epsilon=1e-5):
    return InstanceNorm(gamma, beta, epsilon).forward(X)
