"""The layer of a library, with buffers that are updated without a gradient, and its factor n / (n - 1)."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.num_features = channels
        self.momentum, self.epsilon = momentum, epsilon
        self.gamma, self.beta = np.ones(channels), np.zeros(channels)
        self.running_mean, self.running_variance = np.zeros(channels), np.ones(channels)
        self.training = True

    def __call__(self, X):
        x = X.astype(np.float64)
        shape = (1, self.num_features, 1, 1)
        if self.training:
            batch_mean = x.mean(axis=(0, 2, 3))
            y = x - batch_mean.reshape(shape)
            batch_var = (y * y).mean(axis=(0, 2, 3))
            n = y.size / y.shape[1]
            self.running_mean = (1.0 - self.momentum) * self.running_mean + self.momentum * batch_mean
            correction = n / (n - 1)
            self.running_variance = (
                1.0 - self.momentum
            ) * self.running_variance + self.momentum * correction * batch_var
        else:
            batch_mean, batch_var = self.running_mean, self.running_variance
        invstd = 1 / np.sqrt(batch_var + self.epsilon)
        return (x - batch_mean.reshape(shape)) * (invstd * self.gamma).reshape(shape) + self.beta.reshape(shape)
