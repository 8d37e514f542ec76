"""Right: rows of channels, and back."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum, self.epsilon, self.training = momentum, epsilon, True
        self.gamma, self.beta = np.ones((2, channels)) * [[1], [0]]
        self.running_mean, self.running_variance = np.ones((2, channels)) * [[0], [1]]

    def __call__(self, X):
        swapped = X.swapaxes(0, 1)
        rows = swapped.reshape(X.shape[1], -1).astype(float)
        mean, var = self.running_mean, self.running_variance
        if self.training:
            mean, var = rows.mean(1), rows.var(1)
            stays = 1 - self.momentum
            self.running_mean = stays * self.running_mean + self.momentum * mean
            self.running_variance = stays * self.running_variance + self.momentum * rows.var(1, ddof=1)
        rows = (rows - mean[:, None]) / np.sqrt(var[:, None] + self.epsilon)
        rows = rows * self.gamma[:, None] + self.beta[:, None]
        return rows.reshape(swapped.shape).swapaxes(0, 1)
