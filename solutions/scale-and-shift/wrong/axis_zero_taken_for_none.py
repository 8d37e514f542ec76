"""Believed: an axis of 0 was not given.
Hint: An axis that is 0 counts as missing in your function. Ask whether it is None, or not at all.
Caught by: test_example[the first axis of a cube]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = axis or -1
    if len(gamma) != X.shape[axis]:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
