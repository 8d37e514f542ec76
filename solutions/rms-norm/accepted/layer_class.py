"""Right: a class with a forward method."""

import numpy as np


class RMSNorm:
    def __init__(self, weight, eps):
        self.weight, self.eps = weight, eps

    def forward(self, x):
        scale = (np.mean(np.power(x, 2.0), -1, keepdims=True, dtype=float) + self.eps) ** -0.5
        return x * scale * self.weight


def rms_norm(X, gamma, epsilon=1e-6):
    return RMSNorm(gamma, epsilon).forward(X.astype(float))
