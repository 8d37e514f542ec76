"""Right: mean and variance in one pass, after Welford."""
import numpy as np


def mean_and_variance(values):
    count, mean, squares = 0, 0.0, 0.0
    for value in values:
        count += 1
        step = value - mean
        mean += step / count
        squares += step * (value - mean)
    return mean, squares / count


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    B, C, H, W = X.shape
    y = X.astype(float).reshape(B * num_groups, -1)
    for row in y:
        mean, variance = mean_and_variance(row.tolist())
        row -= mean
        row /= (variance + epsilon) ** 0.5
    return y.reshape(B, C, H, W) * gamma[:, None, None] + beta[:, None, None]
