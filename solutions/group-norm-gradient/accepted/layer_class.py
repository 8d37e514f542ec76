"""Right: a class that keeps what the backward pass needs."""

import numpy as np


class GroupNorm:
    def __init__(self, groups, weight, eps):
        self.groups, self.weight, self.eps = groups, weight, eps

    def forward(self, x):
        rows = x.reshape(len(x) * self.groups, -1)
        self.root = np.sqrt(np.var(rows, axis=1, keepdims=True) + self.eps)
        self.hat = (rows - np.mean(rows, axis=1, keepdims=True)) / self.root

    def backward(self, dy):
        g = (dy * self.weight[:, None, None]).reshape(self.hat.shape)
        g = g - g.mean(1, keepdims=True) - self.hat * (g * self.hat).mean(1, keepdims=True)
        hat = self.hat.reshape(dy.shape)
        return (g / self.root).reshape(dy.shape), (dy * hat).sum((0, 2, 3)), dy.sum((0, 2, 3))


def group_norm_gradient(dY, X, gamma, num_groups, epsilon=1e-5):
    layer = GroupNorm(num_groups, gamma, epsilon)
    layer.forward(X.astype(np.float64))
    return layer.backward(dY)
