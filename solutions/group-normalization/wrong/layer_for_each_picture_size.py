"""Believed: a layer made for pictures of one size knows the size of the batch.
Hint: You make a layer for each size of picture and keep it, together with the size of its first batch. A
later batch may be larger.
Caught by: test_output_shape[a larger batch after a small one]
"""

import numpy as np


class Layer:
    def __init__(self, batch, groups):
        self.batch, self.groups = batch, groups

    def normalize(self, X, epsilon):
        normalized = []
        for sample in X[: self.batch]:
            parts = np.split(sample, self.groups)
            parts = [(p - p.mean()) / np.sqrt(p.var() + epsilon) for p in parts]
            normalized.append(np.concatenate(parts))
        return np.stack(normalized)


layers = {}


def group_normalization(X, gamma, beta, num_groups, epsilon=1e-5):
    key = (X.shape[1:], num_groups)
    if key not in layers:
        layers[key] = Layer(len(X), num_groups)
    x = layers[key].normalize(X, epsilon)
    return gamma[:, None, None] * x + beta[:, None, None]
