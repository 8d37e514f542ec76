"""Right: averages that are written into."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum = momentum
        self.epsilon = epsilon
        self.training = True
        self.gamma = np.full(channels, 1.0)
        self.beta = np.full(channels, 0.0)
        self.running_mean = np.full(channels, 0.0)
        self.running_variance = np.full(channels, 1.0)

    def __call__(self, X):
        Y = np.array(X, dtype=float)
        if self.training:
            mean = Y.mean((0, 2, 3), keepdims=True)
            Y -= mean
            squares = (Y**2).sum((0, 2, 3), keepdims=True)
            count = Y[:, 0].size
            for kept, new in ((self.running_mean, mean), (self.running_variance, squares / (count - 1))):
                kept *= 1 - self.momentum
                kept += self.momentum * new.ravel()
            Y /= np.sqrt(squares / count + self.epsilon)
        else:
            Y -= self.running_mean[:, None, None]
            Y /= np.sqrt(self.running_variance + self.epsilon)[:, None, None]
        Y *= self.gamma[:, None, None]
        Y += self.beta[:, None, None]
        return Y
