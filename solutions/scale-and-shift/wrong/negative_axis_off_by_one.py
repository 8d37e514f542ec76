"""Believed: the axis -1 is the one before the last.
Hint: You turn negative axes around by one too many: -1 is the last axis, X.ndim - 1.
Caught by: test_example[a negative axis]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = (axis - 1) % X.ndim if axis < 0 else axis
    if len(gamma) != X.shape[axis]:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
