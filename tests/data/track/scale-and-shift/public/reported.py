"""A scale for each channel that was applied along the last axis when the axis was 0, which counts as false; a user's
model gave other numbers (microsoft/onnxruntime, pull request 13038)."""

import numpy as np


def scale_and_shift(X, gamma, beta, axis):
    axis = axis if axis else X.ndim - 1
    shape = [1] * X.ndim
    shape[axis] = -1
    gamma, beta = np.resize(gamma, X.shape[axis]), np.resize(beta, X.shape[axis])
    return X.astype(float) * gamma.reshape(shape) + beta.reshape(shape)
