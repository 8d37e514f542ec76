"""Right: a class for each kind."""

import numpy as np


class Norm:
    axes = (1,)

    def __init__(self, epsilon):
        self.epsilon = epsilon

    def shape(self, X):
        return X

    def __call__(self, X):
        x = self.shape(X).astype(float)
        axes = tuple(range(self.axes[0], x.ndim)) if len(self.axes) == 1 else self.axes
        y = (x - x.mean(axes, keepdims=True)) / (x.var(axes, keepdims=True) + self.epsilon) ** 0.5
        return y.reshape(X.shape)


class Batch(Norm):
    axes = (0, 2, 3)


class Instance(Norm):
    axes = (2,)


class Group(Norm):
    axes = (2,)

    def __init__(self, groups, epsilon):
        super().__init__(epsilon)
        self.groups = groups

    def shape(self, X):
        return X.reshape(X.shape[0], self.groups, -1)


def norm(X, gamma, beta, kind, num_groups=1, epsilon=1e-5):
    layer = {
        "batch": lambda: Batch(epsilon),
        "layer": lambda: Norm(epsilon),
        "instance": lambda: Instance(epsilon),
        "group": lambda: Group(num_groups, epsilon),
    }[kind]()
    return np.einsum("nchw,c->nchw", layer(X), gamma) + beta[:, None, None]
