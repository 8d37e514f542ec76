"""Negative axes were turned around with the length of an array of their number instead of the array's own number of
axes; a user got the mean over another axis (Quantco/ndonnx, pull request 124)."""

import numpy as np


def normalize(X, axes, epsilon=1e-5):
    axes = tuple({axis + len(axes) if axis < 0 else axis for axis in axes})
    mean, var = (take(X.astype(float), axis=axes, keepdims=True) for take in (np.mean, np.var))
    return (X - mean) / np.sqrt(var + epsilon)
