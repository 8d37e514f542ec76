"""Right: a function for the last axis, reached by transposing."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    named = [axis % X.ndim for axis in axes]
    order = [axis for axis in range(X.ndim) if axis not in named] + named
    turned = X.transpose(order)
    flat = turned.reshape(-1, int(np.prod([X.shape[axis] for axis in named])))
    flat = np.apply_along_axis(lambda v: (v - v.mean()) / np.sqrt(v.var() + epsilon), 1, flat.astype(float))
    return flat.reshape(turned.shape).transpose(np.argsort(order))
