import numpy as np


class BatchNorm2d:
    """Batch norm for arrays of shape (N, C, H, W), with running averages."""

    def __init__(self, channels, momentum=0.1, epsilon=1e-5):
        self.momentum = momentum
        self.epsilon = epsilon
        self.training = True
        # TODO: gamma, beta, running_mean, running_variance

    def __call__(self, X):
        # TODO: statistics of the batch in training, running averages in use.
        pass
