"""Mistake: channels_last_read_as_first"""

import numpy as np


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    shape = X.shape
    nhwc = X.reshape(shape[0], shape[2], shape[3], shape[1])
    groups = np.split(nhwc.astype(float), num_groups, axis=3)
    done = []
    for group in groups:
        mu = group.mean(axis=(1, 2, 3), keepdims=True)
        sigma2 = ((group - mu) ** 2).mean(axis=(1, 2, 3), keepdims=True)
        done.append((group - mu) / (sigma2 + epsilon) ** 0.5)
    return np.reshape(np.concatenate(done, axis=3) * gamma + beta, shape)
