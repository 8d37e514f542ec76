"""Believed: the order of the arguments is free, since they are named.
Hint: Your function takes its arguments in another order than the starter. Some tests pass them by position.
Caught by: test_any_axis[by position]
"""


def scale_and_shift(X, beta, gamma, axis):
    shape = [1] * X.ndim
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
