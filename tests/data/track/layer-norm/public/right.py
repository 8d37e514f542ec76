"""The layer of a well-known framework as its manual describes it: a class, whose features may be several axes."""

from numbers import Integral

import numpy as np


class LayerNorm:
    def __init__(self, normalized_shape, eps=1e-5):
        self.normalized_shape = (normalized_shape,) if isinstance(normalized_shape, Integral) else normalized_shape
        self.eps = eps
        self.weight, self.bias = np.ones(normalized_shape), np.zeros(normalized_shape)

    def forward(self, x):
        axes = tuple(range(-len(self.normalized_shape), 0))
        centred = x - np.mean(x, axis=axes, keepdims=True)
        variance = np.mean(centred * centred, axis=axes, keepdims=True)
        return centred / np.sqrt(variance + self.eps) * self.weight + self.bias


def layer_norm(X, gamma, beta, epsilon=1e-5):
    layer = LayerNorm(X.shape[-1], epsilon)
    layer.weight, layer.bias = gamma, beta
    return layer.forward(X)
