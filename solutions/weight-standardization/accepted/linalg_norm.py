"""Right: by the length of each row."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    rows = W.astype(float).reshape(W.shape[0], -1)
    rows = rows - rows.mean(1)[:, None]
    length = np.linalg.norm(rows, axis=1).clip(min=epsilon**0.5)
    return (rows * (gain / length)[:, None]).reshape(W.shape)
