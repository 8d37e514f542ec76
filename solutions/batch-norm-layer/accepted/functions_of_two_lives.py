"""Right: one method for each life."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum = momentum
        self.epsilon = epsilon
        self.gamma = np.ones(channels)
        self.beta = np.zeros(channels)
        self.running_mean = np.zeros(channels)
        self.running_variance = np.ones(channels)
        self.training = True

    def __call__(self, X):
        return self.learn(X) if self.training else self.use(X)

    def learn(self, X):
        mean = X.mean(axis=(0, 2, 3), dtype=float)
        var = X.var(axis=(0, 2, 3), dtype=float)
        unbiased = X.var(axis=(0, 2, 3), ddof=1, dtype=float)
        self.running_mean = self.running_mean + self.momentum * (mean - self.running_mean)
        self.running_variance = self.running_variance + self.momentum * (unbiased - self.running_variance)
        return self.scaled(X, mean, var)

    def use(self, X):
        return self.scaled(X, self.running_mean, self.running_variance)

    def scaled(self, X, mean, var):
        scale = self.gamma / np.sqrt(var + self.epsilon)
        shift = self.beta - mean * scale
        return X * scale[:, None, None] + shift[:, None, None]
