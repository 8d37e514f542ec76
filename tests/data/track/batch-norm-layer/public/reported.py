"""The running variance was that of the batch, without the factor n / (n - 1); small batches showed it to a user
(tenstorrent/tt-metal, issue 55438)."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum, self.epsilon, self.training = momentum, epsilon, True
        self.gamma, self.beta = np.ones(channels), np.zeros(channels)
        self.running_mean, self.running_variance = np.zeros(channels), np.ones(channels)

    def __call__(self, X):
        x = X.astype(float)
        mean, var = self.running_mean, self.running_variance
        if self.training:
            mean = x.mean((0, 2, 3))
            var = ((x - mean[:, None, None]) ** 2).mean((0, 2, 3))
            self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
            self.running_variance = (1 - self.momentum) * self.running_variance + self.momentum * var
        y = (x - mean[:, None, None]) / np.sqrt(var + self.epsilon)[:, None, None]
        return y * self.gamma[:, None, None] + self.beta[:, None, None]
