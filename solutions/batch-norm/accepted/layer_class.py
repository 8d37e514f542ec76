"""Right: a class that keeps what the backward pass needs."""

import numpy as np


class BatchNorm:
    def __init__(self, weight, bias, eps):
        self.weight, self.bias, self.eps = weight, bias, eps

    def forward(self, x):
        self.centred = x - np.average(x, axis=0)
        self.inverse = 1 / np.sqrt(np.average(self.centred**2, axis=0) + self.eps)
        self.normalized = self.centred * self.inverse
        return self.weight * self.normalized + self.bias


def batch_norm(X, gamma, beta, epsilon=1e-5):
    return BatchNorm(gamma, beta, epsilon).forward(X)
