"""Right: vector by vector, number by number."""

import numpy as np


def layer_norm(X, gamma, beta, epsilon=1e-5):
    rows = X.reshape(-1, X.shape[-1]).tolist()
    out = []
    for row in rows:
        mean = sum(row) / len(row)
        variance = sum((x - mean) ** 2 for x in row) / len(row)
        out.append([g * (x - mean) / (variance + epsilon) ** 0.5 + b for x, g, b in zip(row, gamma, beta)])
    return np.array(out, dtype=float).reshape(X.shape)
