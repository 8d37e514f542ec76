"""The layer of a style transfer program: mean and deviation of each channel by functions of their own."""

import numpy as np


def instance_norm(X, gamma, beta, epsilon=1e-5):
    def mean_and_deviation(features):
        samples, channels = features.shape[:2]
        flat = features.reshape(samples, channels, -1)
        deviation = np.sqrt(flat.var(axis=2) + epsilon).reshape(samples, channels, 1, 1)
        return flat.mean(axis=2).reshape(samples, channels, 1, 1), deviation

    mean, deviation = mean_and_deviation(X)
    normalized = (X - np.broadcast_to(mean, X.shape)) / np.broadcast_to(deviation, X.shape)
    return normalized * gamma.reshape(1, -1, 1, 1) + beta.reshape(1, -1, 1, 1)
