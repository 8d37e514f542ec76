"""Right: a class that keeps what the backward pass needs."""

import numpy as np


class LayerNorm:
    def __init__(self, weight, eps):
        self.weight, self.eps = weight, eps

    def forward(self, x):
        self.root = np.sqrt(np.var(x, axis=-1, keepdims=True) + self.eps)
        self.hat = (x - np.mean(x, axis=-1, keepdims=True)) / self.root

    def backward(self, dy):
        g = dy * self.weight
        g = g - g.mean(-1, keepdims=True) - self.hat * (g * self.hat).mean(-1, keepdims=True)
        flat = dy.reshape(-1, dy.shape[-1])
        return g / self.root, (flat * self.hat.reshape(flat.shape)).sum(0), flat.sum(0)


def layer_norm_gradient(dY, X, gamma, epsilon=1e-5):
    layer = LayerNorm(gamma, epsilon)
    layer.forward(X.astype(float))
    return layer.backward(dY)
