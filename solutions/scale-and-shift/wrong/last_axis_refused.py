"""Believed: only axes from -2 on are negative axes.
Hint: The axis -1 has no effect in your function. It is the last axis.
Caught by: test_example[the last axis]
"""


def scale_and_shift(X, gamma, beta, axis):
    shape = [1] * X.ndim
    if axis == -1:
        return X.astype(float)
    shape[axis] = X.shape[axis]
    scale, shift = gamma.reshape(shape), beta.reshape(shape)
    return X.astype(float) * scale + shift
