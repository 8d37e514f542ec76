"""Right: a base class that knows the scale."""

import numpy as np


class Layer:
    def __init__(self, channels):
        self.gamma, self.beta, self.training = np.ones(channels), np.zeros(channels), True

    @staticmethod
    def columns(vector):
        return np.asarray(vector, dtype=float)[None, :, None, None]

    def affine(self, normalized):
        return normalized * self.columns(self.gamma) + self.columns(self.beta)


class BatchNorm2d(Layer):
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        super().__init__(channels)
        self.momentum, self.epsilon = momentum, epsilon
        self.running_mean, self.running_variance = np.zeros(channels), np.ones(channels)

    def __call__(self, X):
        statistics = self.of_batch(X) if self.training else (self.running_mean, self.running_variance)
        mean, variance = map(self.columns, statistics)
        return self.affine((X - mean) / np.sqrt(variance + self.epsilon))

    def of_batch(self, X):
        channels = [X[:, c].astype(float).ravel() for c in range(X.shape[1])]
        mean = np.array([channel.mean() for channel in channels])
        unbiased = np.array([channel.var(ddof=1) for channel in channels])
        self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
        self.running_variance = (1 - self.momentum) * self.running_variance + self.momentum * unbiased
        return mean, np.array([channel.var() for channel in channels])
