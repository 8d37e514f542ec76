"""How a library broadcasts the bias of a layer: a list of ones whose entry at the axis is the number of channels."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    axis = axis if axis >= 0 else axis + X.ndim
    broadcast_shape = [X.shape[i] if i == axis else 1 for i in range(X.ndim)]
    scale = np.broadcast_to(np.reshape(gamma, broadcast_shape), X.shape)
    offset = np.broadcast_to(np.reshape(beta, broadcast_shape), X.shape)
    return scale * X.astype(np.float64) + offset
