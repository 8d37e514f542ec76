"""Believed: a scale is never negative.
Hint: You take the absolute value of gamma. A negative scale turns a number around.
Caught by: test_example[negative scale and shift]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * abs(scale) + shift
