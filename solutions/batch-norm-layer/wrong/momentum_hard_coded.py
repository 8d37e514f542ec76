"""Believed: momentum is a tenth.
Hint: You always move by a tenth. Use the argument momentum.
Caught by: test_momentum[0.5]
"""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum, self.epsilon, self.training = momentum, epsilon, True
        self.gamma = np.ones(channels)
        self.beta = np.zeros(channels)
        self.running_mean = np.zeros(channels)
        self.running_variance = np.ones(channels)

    def __call__(self, X):
        X = X.astype(float)
        axes = (0, 2, 3)
        if self.training:
            mean, var = X.mean(axes), X.var(axes)
            count = X.size // X.shape[1]
            unbiased = var * count / (count - 1)
            m = 0.1
            self.running_mean = (1 - m) * self.running_mean + m * mean
            self.running_variance = (1 - m) * self.running_variance + m * unbiased
        else:
            mean, var = self.running_mean, self.running_variance
        root = np.sqrt(var + self.epsilon)
        Y = (X - mean[:, None, None]) / root[:, None, None]
        return self.gamma[:, None, None] * Y + self.beta[:, None, None]
