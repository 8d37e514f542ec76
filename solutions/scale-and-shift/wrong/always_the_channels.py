"""Believed: channels are always the second axis.
Hint: You always take axis 1. Use the argument axis.
Caught by: test_example[the first axis of a cube]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = min(1, X.ndim - 1)
    if len(gamma) != X.shape[axis]:
        return X * 1.0
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
