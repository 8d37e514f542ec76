"""The experiment of somebody who compares norms: batches in a loop, squared errors that are added up, one root."""

import numpy as np


def company_errors(X, sizes, num_groups, epsilon=1e-5):
    data = X.astype(np.float64)
    n, c = data.shape

    def bn(batch):
        return (batch - batch.mean(axis=0)) / np.sqrt(batch.var(axis=0) + epsilon)

    def gn(batch):
        grouped = batch.reshape(batch.shape[0], num_groups, c // num_groups)
        mean, var = grouped.mean(axis=-1, keepdims=True), grouped.var(axis=-1, keepdims=True)
        return ((grouped - mean) / np.sqrt(var + epsilon)).reshape(batch.shape)

    results = np.zeros((len(sizes), 2))
    for i, batch_size in enumerate(sizes):
        for j, layer in enumerate((bn, gn)):
            full, total = layer(data), 0.0
            for start in range(0, n, batch_size):
                stop = start + batch_size
                total += np.sum((layer(data[start:stop]) - full[start:stop]) ** 2)
            results[i, j] = np.sqrt(total / (n * c))
    return results
