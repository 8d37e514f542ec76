"""Right: a class with a forward method, made anew for each call."""
import numpy as np


class GroupNorm:
    def __init__(self, weight, bias, num_groups, eps):
        self.weight, self.bias = weight, bias
        self.num_groups, self.eps = num_groups, eps

    def forward(self, x):
        grouped = x.reshape(x.shape[0], self.num_groups, -1)
        self.mean = grouped.mean(-1, keepdims=True)
        self.var = grouped.var(-1, keepdims=True)
        self.normalized = ((grouped - self.mean) / (self.var + self.eps) ** 0.5).reshape(x.shape)
        return self.weight[:, np.newaxis, np.newaxis] * self.normalized + self.bias[:, np.newaxis, np.newaxis]


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    return GroupNorm(gamma, beta, num_groups, epsilon).forward(X)
