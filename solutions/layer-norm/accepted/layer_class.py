"""Right: a class with a forward method."""

import numpy as np


class LayerNorm:
    def __init__(self, weight, bias, eps):
        self.weight, self.bias, self.eps = weight, bias, eps

    def __call__(self, x):
        centred = x - x.mean(-1)[..., np.newaxis]
        return self.weight * centred / np.sqrt(np.square(centred).mean(-1)[..., np.newaxis] + self.eps) + self.bias


def layer_norm(X, gamma, beta, epsilon=1e-5):
    return LayerNorm(gamma, beta, epsilon)(X)
