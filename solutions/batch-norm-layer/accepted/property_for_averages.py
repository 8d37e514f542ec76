"""Right: averages behind properties."""

import numpy as np


class BatchNorm2d:
    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.kept = {"mean": np.zeros(channels), "variance": np.ones(channels)}
        self.gamma, self.beta = np.ones(channels), np.zeros(channels)
        self.training, self.momentum, self.epsilon = True, momentum, epsilon

    @property
    def running_mean(self):
        return self.kept["mean"]

    @running_mean.setter
    def running_mean(self, value):
        self.kept["mean"] = value

    @property
    def running_variance(self):
        return self.kept["variance"]

    @running_variance.setter
    def running_variance(self, value):
        self.kept["variance"] = value

    def remember(self, **found):
        for name, value in found.items():
            self.kept[name] = (1 - self.momentum) * self.kept[name] + self.momentum * value

    def __call__(self, X):
        last = np.moveaxis(X, 1, -1).astype(float)
        if self.training:
            flat = last.reshape(-1, last.shape[-1])
            mean, variance = flat.mean(0), flat.var(0)
            self.remember(mean=mean, variance=flat.var(0, ddof=1))
        else:
            mean, variance = self.running_mean, self.running_variance
        last = (last - mean) / np.sqrt(variance + self.epsilon) * self.gamma + self.beta
        return np.moveaxis(last, -1, 1)
