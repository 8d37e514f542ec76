"""Right: a data class."""

from dataclasses import dataclass, field

import numpy as np


@dataclass
class BatchNorm2d:
    channels: int
    momentum: float = 0.1
    epsilon: float = 1e-5
    training: bool = field(default=True, init=False)

    def __post_init__(self):
        self.gamma = np.ones(self.channels)
        self.beta = np.zeros(self.channels)
        self.running_mean = np.zeros(self.channels)
        self.running_variance = np.ones(self.channels)

    def __call__(self, X):
        x = X.astype(np.float64)
        mean, variance = self.running_mean, self.running_variance
        if self.training:
            count = x.size / self.channels
            mean = np.einsum("nchw->c", x) / count
            apart = x - mean.reshape(1, -1, 1, 1)
            squares = np.einsum("nchw,nchw->c", apart, apart)
            variance = squares / count
            self.running_mean = np.average(
                [self.running_mean, mean], axis=0, weights=[1 - self.momentum, self.momentum]
            )
            self.running_variance = np.average(
                [self.running_variance, squares / (count - 1)], axis=0, weights=[1 - self.momentum, self.momentum]
            )
        y = (x - mean.reshape(1, -1, 1, 1)) / np.sqrt(variance + self.epsilon).reshape(1, -1, 1, 1)
        return y * self.gamma.reshape(1, -1, 1, 1) + self.beta.reshape(1, -1, 1, 1)
