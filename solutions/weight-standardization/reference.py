"""Scaled weight standardization after Brock, De, Smith and Simonyan (2021, arXiv:2102.06171)."""

import numpy as np


def standardize_weights(W, gain, epsilon=1e-4):
    """Bring each filter to mean 0 and a sum of squares of 1, and multiply it by its gain.

    W: (O, ...), integers or floats, one filter for each output; not modified.
    gain: (O,).
    epsilon: float, the least that stands under the root.

    Returns floats of W's shape.
    """
    rows = W.reshape(len(W), -1).astype(float)
    rows = rows - rows.mean(axis=1, keepdims=True)
    # The sum of squares is the variance times the fan-in.
    squares = (rows**2).sum(axis=1, keepdims=True)
    return (gain[:, None] * rows / np.sqrt(np.maximum(squares, epsilon))).reshape(W.shape)
