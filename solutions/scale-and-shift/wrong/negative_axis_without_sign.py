"""Believed: a minus before an axis means nothing.
Hint: You drop the sign of the axis. A negative one counts from the end: -1 is the last.
Caught by: test_example[a negative axis]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    axis = abs(axis) % X.ndim
    if len(gamma) != X.shape[axis]:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
