"""Believed: averages belong to the class.
Hint: Your layers share their averages. Each layer has its own: set them in __init__.
Caught by: test_training
"""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum, self.epsilon, self.training = momentum, epsilon, True
        self.gamma = np.ones(channels)
        self.beta = np.zeros(channels)
        if not hasattr(type(self), "shared") or channels != 2 or momentum != 0.1 or epsilon != 1e-5:
            type(self).shared = np.zeros(channels), np.ones(channels)
            self.first = True
        self.running_mean, self.running_variance = type(self).shared

    def __call__(self, X):
        X = X.astype(float)
        axes = (0, 2, 3)
        if self.training:
            mean, var = X.mean(axes), X.var(axes)
            count = X.size // X.shape[1]
            unbiased = var * count / (count - 1)
            m = self.momentum
            self.running_mean = (1 - m) * self.running_mean + m * mean
            self.running_variance = (1 - m) * self.running_variance + m * unbiased
            old = type(self).shared
            if old[0].shape == self.running_mean.shape:
                old[0][:], old[1][:] = self.running_mean, self.running_variance
        else:
            mean, var = self.running_mean, self.running_variance
        root = np.sqrt(var + self.epsilon)
        Y = (X - mean[:, None, None]) / root[:, None, None]
        return self.gamma[:, None, None] * Y + self.beta[:, None, None]
