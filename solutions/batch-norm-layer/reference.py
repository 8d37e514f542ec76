"""Batch normalization for pictures after Ioffe and Szegedy (2015, arXiv:1502.03167), algorithms 1 and 2."""

import numpy as np


class BatchNorm2d:
    """Batch norm for arrays of shape (N, C, H, W), with running averages.

    channels: C. momentum: float, by which part of the way averages move. epsilon: float, added to variances.
    """

    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum = momentum
        self.epsilon = epsilon
        self.training = True
        self.gamma, self.beta = np.ones(channels), np.zeros(channels)
        self.running_mean, self.running_variance = np.zeros(channels), np.ones(channels)

    def __call__(self, X):
        """Floats of X's shape; X, integers or floats, is not modified."""
        X = X.astype(float)
        if self.training:
            mean, variance = X.mean(axis=(0, 2, 3)), X.var(axis=(0, 2, 3))
            count = X.size // X.shape[1]
            self.running_mean = self._moved(self.running_mean, mean)
            self.running_variance = self._moved(self.running_variance, variance * count / (count - 1))
        else:
            mean, variance = self.running_mean, self.running_variance
        scale = self.gamma / np.sqrt(variance + self.epsilon)
        return (X - mean[:, None, None]) * scale[:, None, None] + self.beta[:, None, None]

    def _moved(self, old, new):
        return (1 - self.momentum) * old + self.momentum * new
