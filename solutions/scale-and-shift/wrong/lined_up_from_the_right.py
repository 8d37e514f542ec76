"""Believed: a vector finds its axis by its length.
Hint: Your vectors meet the last axis, whatever axis was asked for. Give them a 1 for every axis after it.
Caught by: test_example[the first axis of a cube]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    if len(gamma) == X.shape[-1]:
        scale, shift = gamma, beta
    return X.astype(float) * scale + shift
